/*
title = { zh = "逐月工时", en = "Hours by month" }
definition.zh = "每月全部工作的工时除以有记录的村居数，按清单内与清单外分列。显示至期末的全部月份，并标出大事。"
definition.en = "Hours of each month over villages with any record, all work and work off the lists. All months up to the end of the period, with recorded events."
unit = "hours"
direction = "down"
chart = { kind = "line", x = "month", y = "hours", series = "measure", marks = "milestone" }
params = ["to", "villages", "departments"]
rows = "rows/workload"
*/
WITH monthly AS (
    SELECT
        month,
        sum(hours)::DOUBLE AS hours,
        coalesce(sum(hours) FILTER (WHERE standing <> '在册'), 0)::DOUBLE AS off_list,
        count(DISTINCT village_id) AS villages
    FROM burden_month
    WHERE village_id IN (SELECT unnest($villages))
      AND department_id IN (SELECT unnest($departments))
      AND month <= $to
    GROUP BY month
),
events AS (
    SELECT month, string_agg(milestone, '、' ORDER BY milestone) AS milestone
    FROM milestone
    GROUP BY month
)
SELECT m.month, '全部工时' AS measure, m.hours / nullif(m.villages, 0) AS hours, m.villages, e.milestone
FROM monthly AS m
LEFT JOIN events AS e USING (month)
UNION ALL
SELECT m.month, '清单外工时', m.off_list / nullif(m.villages, 0), m.villages, NULL
FROM monthly AS m
ORDER BY measure, month
