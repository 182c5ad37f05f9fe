/*
title = { zh = "逐月当场办结率与按时办结率", en = "On the spot and on time, by month" }
definition.zh = "每月提交且已办结的办件中，当场办结的比例与在承诺时限内办结的比例。显示至期末的全部月份；样本数为当月已办结件数。"
definition.en = "Of the cases submitted in each month and completed, the share handled on the spot and the share within the promised time. All months up to the end of the period; n counts completed cases."
unit = "percent"
direction = "up"
chart = { kind = "line", x = "month", y = "rate", series = "measure" }
params = ["to", "villages", "departments", "items"]
rows = "rows/cases"
*/
WITH monthly AS (
    SELECT month, sum(on_the_spot) AS on_the_spot, sum(on_time) AS on_time, sum(completed)::BIGINT AS completed
    FROM case_month
    WHERE village_id IN (SELECT unnest($villages))
      AND item_id IN (
          SELECT item_id FROM dim_item
          WHERE item_id IN (SELECT unnest($items)) AND department_id IN (SELECT unnest($departments))
      )
      AND month <= $to
    GROUP BY month
)
SELECT month, '按承诺时限办结' AS measure, 100.0 * on_time / nullif(completed, 0) AS rate, completed AS n
FROM monthly
UNION ALL
SELECT month, '当场办结' AS measure, 100.0 * on_the_spot / nullif(completed, 0) AS rate, completed AS n
FROM monthly
ORDER BY measure, month
