/*
title = { zh = "逐月当场办结率与按时办结率", en = "On the spot and on time, by month" }
definition.zh = "每月提交的办件中当场办结的比例（样本数为提交件数），以及其中已办结的在承诺时限内办结的比例（样本数为已办结件数）。显示至期末的全部月份。"
definition.en = "Of the cases submitted in each month, the share handled on the spot (n counts submitted cases), and of those completed the share within the promised time (n counts completed cases). All months up to the end of the period."
unit = "percent"
direction = "up"
chart = { kind = "line", x = "month", y = "rate", series = "measure" }
params = ["to", "villages", "departments", "items"]
rows = "rows/cases"
*/
WITH monthly AS (
    SELECT month, sum(on_the_spot) AS on_the_spot, sum(on_time) AS on_time, sum(completed)::BIGINT AS completed, sum(cases)::BIGINT AS cases
    FROM case_month
    WHERE village_id IN (SELECT unnest($villages))
      AND item_id IN (SELECT unnest($items))
      AND department_id IN (SELECT unnest($departments))
      AND month <= $to
    GROUP BY month
)
SELECT month, '按承诺时限办结' AS measure, 100.0 * on_time / nullif(completed, 0) AS rate, completed AS n
FROM monthly
UNION ALL
SELECT month, '当场办结' AS measure, 100.0 * on_the_spot / nullif(cases, 0) AS rate, cases AS n
FROM monthly
ORDER BY measure, month
