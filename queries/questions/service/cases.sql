/*
title = { zh = "办件量", en = "Cases" }
definition.zh = "期内提交的办件数，含尚未办结的。"
definition.en = "Cases submitted in the period, open ones included."
unit = "cases"
direction = "neither"
chart = { kind = "figure" }
shape = "total"
params = ["from", "to", "villages", "departments", "items"]
rows = "rows/cases"
adds_up = { value = "count" }
*/
SELECT month, sum(cases)::BIGINT AS part, NULL::BIGINT AS whole
FROM case_month
WHERE village_id IN (SELECT unnest($villages))
  AND item_id IN (
      SELECT item_id FROM dim_item
      WHERE item_id IN (SELECT unnest($items)) AND department_id IN (SELECT unnest($departments))
  )
  AND month <= $to
GROUP BY month
