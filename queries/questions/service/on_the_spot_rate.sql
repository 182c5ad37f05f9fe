/*
title = { zh = "当场办结率", en = "Handled on the spot" }
definition.zh = "期内提交的办件中，群众等候时当场办结的比例；尚未办结的计入分母。按实际办件计算，不同于按75项目录计算的即办率。"
definition.en = "Share of the cases submitted in the period that were completed while the resident waited; open cases are in the denominator. Counted over cases, unlike the catalogue rate over 75 items."
unit = "percent"
direction = "up"
chart = { kind = "figure" }
shape = "rate"
params = ["from", "to", "villages", "departments", "items"]
rows = "rows/cases"
adds_up = { numerator = "sum:on_the_spot", denominator = "count" }
*/
SELECT month, sum(on_the_spot)::BIGINT AS part, sum(cases)::BIGINT AS whole
FROM case_month
WHERE village_id IN (SELECT unnest($villages))
  AND item_id IN (
      SELECT item_id FROM dim_item
      WHERE item_id IN (SELECT unnest($items)) AND department_id IN (SELECT unnest($departments))
  )
  AND month <= $to
GROUP BY month
