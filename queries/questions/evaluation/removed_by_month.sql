/*
title = { zh = "移出事项的工时", en = "Hours of the duties taken off" }
definition.zh = "清单修订移出的事项，每村每月实际工时（含移出后仍在做的），与按保留事项的同期变化推算、没有移出时的工时。两线之差即移出带来的变化，清单外新增的工作另计。修订前12个月内的大事期间不用于推算，两线在那里可以分开。"
definition.en = "Hours a village a month of the duties that the revision took off, what is still done included, and what they would have come to had they grown as the duties that stayed. The gap is what the removal changed; new work on no list is counted apart. Months of events in the year before the revision are not used, so the lines may part there."
unit = "hours"
direction = "down"
chart = { kind = "line", x = "month", y = "hours", series = "measure", marks = "milestone" }
params = ["to", "villages"]
policy = ["evaluation.close_months"]
on = ["evaluation/record"]
*/
WITH revision AS (
    SELECT
        started,
        coalesce(
            (
                SELECT min(m.month)
                FROM milestone AS m
                WHERE m.month < r.started AND m.month >= r.started - to_months($evaluation_close_months::INTEGER)
            ),
            started
        ) AS ends
    FROM record AS r
    WHERE design = '移出与保留对照' AND reason IS NULL
),
monthly AS (
    SELECT
        w.month,
        coalesce(sum(w.hours) FILTER (WHERE d.valid_to IS NOT NULL), 0)::DOUBLE AS removed,
        coalesce(sum(w.hours) FILTER (WHERE d.valid_to IS NULL), 0)::DOUBLE AS kept
    FROM duty_month AS w
    JOIN dim_duty AS d ON d.duty_id = w.duty_id
    CROSS JOIN revision AS r
    WHERE w.village_id IN (SELECT unnest($villages))
      AND w.month <= $to
      AND w.month >= r.ends - INTERVAL 24 MONTH
      AND (d.valid_to IS NULL OR CAST(date_trunc('month', d.valid_to + INTERVAL 1 DAY) AS DATE) = r.started)
    GROUP BY w.month
),
ratio AS (
    SELECT sum(m.removed) / nullif(sum(m.kept), 0) AS before
    FROM monthly AS m, revision AS r
    WHERE m.month >= r.ends - INTERVAL 24 MONTH AND m.month < r.ends
),
events AS (
    SELECT month, string_agg(milestone, '、' ORDER BY milestone) AS milestone
    FROM milestone
    GROUP BY month
)
SELECT m.month, '实际' AS measure, m.removed / len($villages) AS hours, e.milestone
FROM monthly AS m
LEFT JOIN events AS e USING (month)
UNION ALL
SELECT m.month, '若未移出', m.kept * r.before / len($villages), NULL
FROM monthly AS m, ratio AS r
WHERE r.before IS NOT NULL
ORDER BY measure = '若未移出', month
