/*
title = { zh = "停用表格工时", en = "Withdrawn forms" }
definition.zh = "期内用于填报已停用表格的工时；分母为全部表格工时。"
definition.en = "Hours spent in the period on forms that had been withdrawn; the denominator is the hours of all forms."
unit = "hours"
direction = "down"
chart = { kind = "figure" }
shape = "total"
params = ["from", "to", "villages", "departments"]
rows = "rows/withdrawn_filings"
adds_up = { value = "sum:hours" }
*/
SELECT
    m.month,
    coalesce(sum(m.hours) FILTER (WHERE m.withdrawn), 0)::DOUBLE AS part,
    sum(m.hours)::DOUBLE AS whole
FROM form_month AS m
JOIN dim_form AS f USING (form_id)
WHERE m.village_id IN (SELECT unnest($villages))
  AND f.department_id IN (SELECT unnest($departments))
  AND m.month <= $to
GROUP BY m.month
