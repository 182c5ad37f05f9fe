/*
title = { zh = "可合并的表格组", en = "Groups of forms that could be merged" }
definition.zh = "期内有效且被填报过的表格（看全区，不受村居筛选影响），两张表的数据项重合度（共有项占两表合计不同项的比例）达到政策文件的标准即相连，连在一起的为一组；只有一张的不成组。已停用的表格不参与，应直接停填。重合只看数据项，对象是否相同须由部门确认，不宜合并的可以剔除。"
definition.en = "Forms in force and filled in the period (over the whole district, whatever villages are chosen). Two forms are linked when their overlap, elements in common over all elements of either, reaches the share in the policy file; forms that hang together are one group, a form alone is none. Withdrawn forms take no part: they should simply stop. Overlap looks at elements only; whether the people are the same is for the departments to confirm, and a form that should stay can be left out."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "departments", "without_forms"]
policy = ["forms.overlap_percent"]
columns.frequency = { zh = "频次", en = "Frequency" }
columns.form_id = { zh = "表格编号", en = "Form code" }
*/
WITH RECURSIVE in_use AS (
    SELECT DISTINCT m.form_id
    FROM form_month AS m
    JOIN dim_form AS f USING (form_id)
    WHERE m.month BETWEEN $from AND $to
      AND NOT m.withdrawn
      AND f.department_id IN (SELECT unnest($departments))
      AND NOT list_contains($without_forms, m.form_id)
),
linked AS (
    SELECT p.form_id, p.other_id
    FROM form_pair AS p
    WHERE 100.0 * p.shared / p.elements_of_both >= $forms_overlap_percent
      AND p.form_id IN (FROM in_use)
      AND p.other_id IN (FROM in_use)
),
reached AS (
    SELECT form_id, form_id AS origin
    FROM in_use
    UNION
    SELECT l.other_id, r.origin
    FROM reached AS r
    JOIN linked AS l USING (form_id)
),
grouped AS (
    SELECT form_id, min(origin) AS first_id, count(*) AS size
    FROM reached
    GROUP BY form_id
)
SELECT
    dense_rank() OVER (ORDER BY g.first_id) AS group_no,
    first_value(f.form) OVER (PARTITION BY g.first_id ORDER BY f.elements DESC, f.form_id) AS lead,
    f.form,
    f.department,
    f.frequency,
    f.elements,
    g.form_id
FROM grouped AS g
JOIN dim_form AS f USING (form_id)
WHERE g.size > 1
ORDER BY group_no, g.form_id
