/*
title = { zh = "村居月均次数", en = "Tasks/village/month" }
definition.zh = "期内清单内外全部工作的次数，除以村居数与月数之积；分母为有记录的村居月数。"
definition.en = "Times that any work was done, listed or not, over village-months with any record."
unit = "times"
direction = "down"
chart = { kind = "figure" }
shape = "mean"
params = ["from", "to", "villages", "departments"]
rows = "rows/workload"
adds_up = { numerator = "sum:times" }
*/
SELECT month, sum(times)::BIGINT AS part, count(DISTINCT village_id) AS whole
FROM burden_month
WHERE village_id IN (SELECT unnest($villages))
  AND department_id IN (SELECT unnest($departments))
  AND month <= $to
GROUP BY month
