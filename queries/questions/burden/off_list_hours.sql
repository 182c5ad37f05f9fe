/*
title = { zh = "清单外工时", en = "Hours off the lists" }
definition.zh = "期内用于已移出清单或从未列入清单事项的工时；分母为全部工时。"
definition.en = "Hours spent on work that was taken off the lists or never stood on one; the denominator is all hours."
unit = "hours"
direction = "down"
chart = { kind = "figure" }
shape = "total"
params = ["from", "to", "villages", "departments"]
rows = "rows/off_list"
adds_up = { value = "sum:hours" }
*/
SELECT
    month,
    coalesce(sum(hours) FILTER (WHERE standing <> '在册'), 0)::DOUBLE AS part,
    sum(hours)::DOUBLE AS whole
FROM burden_month
WHERE village_id IN (SELECT unnest($villages))
  AND department_id IN (SELECT unnest($departments))
  AND month <= $to
GROUP BY month
