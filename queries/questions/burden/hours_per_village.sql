/*
title = { zh = "村居月均工时", en = "Hours/village/month" }
definition.zh = "期内清单内外全部工作的工时，除以村居数与月数之积；分母为有记录的村居月数。"
definition.en = "Hours of all work, listed or not, over village-months with any record."
unit = "hours"
direction = "down"
chart = { kind = "figure" }
shape = "mean"
params = ["from", "to", "villages", "departments"]
rows = "rows/workload"
adds_up = { numerator = "sum:hours" }
*/
SELECT month, sum(hours)::DOUBLE AS part, count(DISTINCT village_id) AS whole
FROM burden_month
WHERE village_id IN (SELECT unnest($villages))
  AND department_id IN (SELECT unnest($departments))
  AND month <= $to
GROUP BY month
