/*
title = { zh = "村居月均填表工时", en = "Hours a village" }
definition.zh = "期内填报表格的工时除以有填报记录的村居月数。填表工时与减负趋势中的工时出自不同的登记，不相加。"
definition.en = "Hours spent on forms over village-months with any filing. They are recorded apart from the workload of the burden view and are not added to it."
unit = "hours"
direction = "down"
chart = { kind = "figure" }
shape = "mean"
params = ["from", "to", "villages", "departments"]
rows = "rows/form_filings"
adds_up = { numerator = "sum:hours" }
*/
SELECT m.month, sum(m.hours)::DOUBLE AS part, count(DISTINCT m.village_id) AS whole
FROM form_month AS m
JOIN dim_form AS f USING (form_id)
WHERE m.village_id IN (SELECT unnest($villages))
  AND f.department_id IN (SELECT unnest($departments))
  AND m.month <= $to
GROUP BY m.month
