/*
title = { zh = "表格一览", en = "List of forms" }
definition.zh = "期内填报过的每张表格：部门、频次、数据项数、其中也被别的表格索要的项数、重合最多的表格与重合度、填报次数与工时。重合只与期内填报过的表格比较。"
definition.en = "Each form filled in the period: department, frequency, elements, how many of them other forms ask for too, the form it overlaps most with, filings and hours. Compared with forms filled in the period only."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages", "departments"]
rows = "rows/form_filings"
adds_up = { hours = "sum:hours" }
columns.frequency = { zh = "频次", en = "Frequency" }
columns.repeated = { zh = "重复项", en = "Asked elsewhere", unit = "count" }
columns.nearest = { zh = "最像的表格", en = "Nearest form" }
*/
WITH filed AS (
    SELECT m.form_id, sum(m.times)::BIGINT AS times, sum(m.hours)::DOUBLE AS hours
    FROM form_month AS m
    JOIN dim_form AS f USING (form_id)
    WHERE m.month BETWEEN $from AND $to
      AND m.village_id IN (SELECT unnest($villages))
      AND f.department_id IN (SELECT unnest($departments))
    GROUP BY m.form_id
),
near AS (
    SELECT p.form_id, max(p.overlap) AS overlap, arg_max(p.other_id, (p.overlap, p.other_id)) AS other_id
    FROM form_pair AS p
    WHERE p.form_id IN (SELECT form_id FROM filed) AND p.other_id IN (SELECT form_id FROM filed)
    GROUP BY p.form_id
),
elsewhere AS (
    SELECT a.form_id, count(DISTINCT a.element) AS repeated
    FROM form_element AS a
    JOIN form_element AS b ON b.element = a.element AND b.form_id <> a.form_id
    WHERE b.form_id IN (SELECT form_id FROM filed)
    GROUP BY a.form_id
)
SELECT
    f.form,
    f.department,
    f.frequency,
    f.elements,
    coalesce(e.repeated, 0) AS repeated,
    n.form AS nearest,
    100.0 * near.overlap AS overlap,
    x.times,
    x.hours
FROM filed AS x
JOIN dim_form AS f USING (form_id)
LEFT JOIN elsewhere AS e USING (form_id)
LEFT JOIN near USING (form_id)
LEFT JOIN dim_form AS n ON n.form_id = near.other_id
ORDER BY x.hours DESC, f.form
