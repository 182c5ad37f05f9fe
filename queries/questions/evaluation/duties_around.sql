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
calendar AS (
    SELECT r.reform, r.run, month(t.month) AS season, count(*) AS times
    FROM runs AS r, LATERAL (SELECT unnest(generate_series(r.begins, r.until - INTERVAL 1 MONTH, INTERVAL 1 MONTH)) AS month) AS t
    GROUP BY ALL
),
removed AS (
    SELECT d.duty_id
    FROM dim_duty AS d, answerable AS a
    WHERE CAST(date_trunc('month', d.valid_to + INTERVAL 1 DAY) AS DATE) = a.started
),
worked AS (
    SELECT
        w.month,
        w.village_id,
        w.duty_id AS work_id,
        CASE WHEN r.duty_id IS NULL THEN '保留' ELSE '移出' END AS kind,
        w.hours
    FROM duty_month AS w
    JOIN dim_duty AS d ON d.duty_id = w.duty_id
    LEFT JOIN removed AS r ON r.duty_id = w.duty_id
    WHERE w.village_id IN (SELECT unnest($villages))
      AND w.month >= (SELECT min(opens) FROM runs)
      AND (d.valid_to IS NULL OR r.duty_id IS NOT NULL)
    UNION ALL
    SELECT month, village_id, list, '清单外', sum(hours)
    FROM burden_month
    WHERE standing = '清单外'
      AND village_id IN (SELECT unnest($villages))
    GROUP BY month, village_id, list
)
SELECT
    r.reform,
    r.run,
    w.village_id,
    w.work_id,
    w.kind,
    (SELECT sum(c.times) FROM calendar AS c WHERE c.run = r.run)::BIGINT AS months,
    coalesce(sum(w.hours * c.times) FILTER (WHERE w.month >= r.opens AND w.month < r.closes), 0)::DOUBLE / 2 AS before,
    coalesce(sum(w.hours) FILTER (WHERE w.month >= r.begins AND w.month < r.until), 0)::DOUBLE AS after
FROM runs AS r
JOIN worked AS w ON w.month >= r.opens AND w.month < r.until
LEFT JOIN calendar AS c ON c.run = r.run AND c.season = month(w.month)
GROUP BY r.reform, r.run, w.village_id, w.work_id, w.kind
ORDER BY r.run, w.kind, w.village_id, w.work_id
