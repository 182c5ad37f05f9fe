/*
title = { zh = "被索要最多的数据项", en = "Elements asked for most" }
definition.zh = "期内填报过的表格中，索要同一数据项的表格数，取最多的十五项。"
definition.en = "How many of the forms filled in the period ask for the same element; the fifteen asked for most."
unit = "count"
direction = "down"
chart = { kind = "bar", y = "element", x = "forms" }
params = ["from", "to", "villages", "departments"]
columns.forms = { zh = "索要的表格数", en = "Forms asking", unit = "count" }
*/
SELECT
    e.element,
    count(DISTINCT e.form_id) AS forms,
    count(DISTINCT f.department_id) AS departments
FROM form_element AS e
JOIN dim_form AS f USING (form_id)
WHERE f.department_id IN (SELECT unnest($departments))
  AND e.form_id IN (
      SELECT form_id FROM form_month
      WHERE month BETWEEN $from AND $to AND village_id IN (SELECT unnest($villages))
  )
GROUP BY e.element
ORDER BY forms DESC, e.element
LIMIT 15
