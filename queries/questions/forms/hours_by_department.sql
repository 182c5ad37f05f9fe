/*
title = { zh = "各部门表格工时", en = "Hours on forms by department" }
definition.zh = "期内填报各部门表格的工时，含已停用仍在填的；各部门之和等于全部表格工时。"
definition.en = "Hours spent in the period on the forms of each department, withdrawn ones that are still filled included; departments add up to all hours."
unit = "hours"
direction = "down"
chart = { kind = "bar", y = "department", x = "hours" }
params = ["from", "to", "villages", "departments"]
rows = "rows/form_filings"
adds_up = { hours = "sum:hours" }
*/
SELECT
    f.department,
    sum(m.hours)::DOUBLE AS hours,
    100.0 * sum(m.hours)::DOUBLE / sum(sum(m.hours)::DOUBLE) OVER () AS share,
    sum(m.times)::BIGINT AS times,
    count(DISTINCT m.form_id) AS forms
FROM form_month AS m
JOIN dim_form AS f USING (form_id)
WHERE m.month BETWEEN $from AND $to
  AND m.village_id IN (SELECT unnest($villages))
  AND f.department_id IN (SELECT unnest($departments))
GROUP BY f.department
ORDER BY hours DESC, f.department
