/*
title = { zh = "差评整改率", en = "Poor ratings rectified" }
definition.zh = "期内评价为1或2分的办件中，已完成整改回访的比例。"
definition.en = "Share of cases rated 1 or 2 that were followed up and rectified."
caveat.zh = "近月的差评可能还在整改之中，比率以后会升高。"
caveat.en = "Poor ratings of the last months may still be under way, so the rate will rise later."
unit = "percent"
direction = "up"
chart = { kind = "figure" }
shape = "rate"
params = ["from", "to", "villages", "departments", "items"]
rows = "rows/cases"
adds_up = { numerator = "sum:rectified", denominator = "count:rectified" }
*/
SELECT month, sum(rectified)::BIGINT AS part, sum(rated_1 + rated_2)::BIGINT AS whole
FROM case_month
WHERE village_id IN (SELECT unnest($villages))
  AND item_id IN (
      SELECT item_id FROM dim_item
      WHERE item_id IN (SELECT unnest($items)) AND department_id IN (SELECT unnest($departments))
  )
  AND month <= $to
GROUP BY month
