/*
title = { zh = "修订前后各事项工时", en = "Hours of each duty around the revision" }
definition.zh = "清单修订后各月的工时，与此前两年同月平均相比：移出的事项、保留的事项、清单外的工作。修订前12个月内有大事的，此前两年截至该大事之前。安慰剂：假设提早一年以上移出，用大事之前的12个月与更早两年同样相比。"
definition.en = "Hours in the months since the revision, and the mean of the same months in the two years before: duties taken off, duties that stayed, work on no list. Where an event was recorded in the 12 months before the revision, those two years end before it. Placebo: pretend that duties were taken off earlier, and compare the 12 months before that event with the two years before them."
unit = "hours"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages"]
policy = ["evaluation.close_months"]
on = ["evaluation/record"]
columns.run = { zh = "比较", en = "Comparison" }
columns.kind = { zh = "类别", en = "Kind" }
columns.before = { zh = "此前同月", en = "Before", unit = "hours" }
columns.after = { zh = "此后", en = "After", unit = "hours" }
columns.months = { zh = "月数", en = "Months", unit = "months" }
*/
WITH answerable AS (
    SELECT reform, started, first_month, last_month FROM record WHERE design = '移出与保留对照' AND reason IS NULL
),
untouched AS (
    SELECT
        a.*,
        coalesce(
            (
                SELECT min(m.month)
                FROM milestone AS m
                WHERE m.month < a.started AND m.month >= a.started - to_months($evaluation_close_months::INTEGER)
            ),
            a.started
        ) AS ends
    FROM answerable AS a
),
runs AS (
    SELECT reform, '实际' AS run, ends - INTERVAL 24 MONTH AS opens, ends AS closes, started AS begins, last_month + INTERVAL 1 MONTH AS until
    FROM untouched
    UNION ALL
    SELECT reform, '安慰剂', ends - INTERVAL 36 MONTH, ends - INTERVAL 12 MONTH, ends - INTERVAL 12 MONTH, ends
    FROM untouched
    WHERE ends - INTERVAL 36 MONTH >= first_month
),
spans AS (
    SELECT unnest(generate_series(min(opens), max(until) - INTERVAL 1 MONTH, INTERVAL 1 MONTH))::DATE AS month
    FROM runs
),
calendar AS (
    -- Months before count as often as their month of the year stands after; there are two of each.
    SELECT
        r.run,
        s.month,
        CASE WHEN s.month >= r.opens AND s.month < r.closes THEN
            count_if(o.month >= r.begins AND o.month < r.until AND month(o.month) = month(s.month))
        ELSE 0 END AS before,
        CASE WHEN s.month >= r.begins AND s.month < r.until THEN 1 ELSE 0 END AS after
    FROM runs AS r, spans AS s, spans AS o
    GROUP BY r.run, r.opens, r.closes, r.begins, r.until, s.month
),
weights AS (
    SELECT
        month,
        coalesce(max(before) FILTER (WHERE run = '实际'), 0)::DOUBLE AS before,
        coalesce(max(after) FILTER (WHERE run = '实际'), 0)::DOUBLE AS after,
        coalesce(max(before) FILTER (WHERE run = '安慰剂'), 0)::DOUBLE AS before_false,
        coalesce(max(after) FILTER (WHERE run = '安慰剂'), 0)::DOUBLE AS after_false
    FROM calendar
    GROUP BY month
),
summed AS (
    -- In hundredths of hours: doubles that are whole numbers add up alike in any order.
    SELECT
        w.village_id,
        w.duty_id AS work_id,
        sum((100 * w.hours)::DOUBLE * c.before) AS before,
        sum((100 * w.hours)::DOUBLE * c.after) AS after,
        sum((100 * w.hours)::DOUBLE * c.before_false) AS before_false,
        sum((100 * w.hours)::DOUBLE * c.after_false) AS after_false
    FROM duty_month AS w
    JOIN weights AS c ON c.month = w.month
    GROUP BY w.village_id, w.duty_id
    UNION ALL
    SELECT
        w.village_id,
        w.list,
        sum((100 * w.hours)::DOUBLE * c.before),
        sum((100 * w.hours)::DOUBLE * c.after),
        sum((100 * w.hours)::DOUBLE * c.before_false),
        sum((100 * w.hours)::DOUBLE * c.after_false)
    FROM burden_month AS w
    JOIN weights AS c ON c.month = w.month
    WHERE w.standing = '清单外'
    GROUP BY w.village_id, w.list
),
kinds AS (
    SELECT
        d.duty_id AS work_id,
        CASE WHEN d.valid_to IS NULL THEN '保留' ELSE '移出' END AS kind
    FROM dim_duty AS d, answerable AS a
    WHERE d.valid_to IS NULL OR CAST(date_trunc('month', d.valid_to + INTERVAL 1 DAY) AS DATE) = a.started
    UNION ALL
    SELECT '清单外', '清单外'
),
counted AS (
    SELECT run, CAST(sum(after) AS BIGINT) AS months FROM calendar GROUP BY run
)
SELECT
    r.reform,
    r.run,
    s.village_id,
    s.work_id,
    k.kind,
    c.months,
    CASE r.run WHEN '实际' THEN s.before ELSE s.before_false END::DOUBLE / 200 AS before,
    CASE r.run WHEN '实际' THEN s.after ELSE s.after_false END::DOUBLE / 100 AS after
FROM runs AS r
JOIN counted AS c ON c.run = r.run
CROSS JOIN summed AS s
JOIN kinds AS k ON k.work_id = s.work_id
WHERE s.village_id IN (SELECT unnest($villages))
ORDER BY r.run, k.kind, s.village_id, s.work_id
