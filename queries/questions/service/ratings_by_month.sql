/*
title = { zh = "逐月满意率", en = "Satisfaction by month" }
definition.zh = "每月已评价办件中达到满意标准（见政策文件）的比例。显示至期末的全部月份；样本数为已评价件数。"
definition.en = "Share of each month's rated cases that count as satisfied (see the policy file). All months up to the end of the period; n counts rated cases."
unit = "percent"
direction = "up"
chart = { kind = "line", x = "month", y = "rate" }
params = ["to", "villages", "departments", "items"]
policy = ["service.satisfied_from"]
rows = "rows/cases"
adds_up = { n = "count:rating" }
*/
SELECT
    month,
    100.0 * sum(CASE $service_satisfied_from
        WHEN 5 THEN rated_5
        WHEN 4 THEN rated_4 + rated_5
        WHEN 3 THEN rated_3 + rated_4 + rated_5
        WHEN 2 THEN rated - rated_1
        ELSE rated
    END) / nullif(sum(rated), 0) AS rate,
    sum(rated)::BIGINT AS n
FROM case_month
WHERE village_id IN (SELECT unnest($villages))
  AND item_id IN (
      SELECT item_id FROM dim_item
      WHERE item_id IN (SELECT unnest($items)) AND department_id IN (SELECT unnest($departments))
  )
  AND month <= $to
GROUP BY month
ORDER BY month
