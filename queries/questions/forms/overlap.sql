/*
title = { zh = "哪些表格要的是同样的东西", en = "Which forms ask for the same thing" }
definition.zh = "期内有效且被填报过的表格中取八张：先取工时最多的可合并组，组内取与同组重合最多的；没有成组的表格按与其他表格的重合排列。数值为两表的数据项重合度：共有的数据项占两表合计不同数据项的比例。其余表格见表格一览。"
definition.en = "Eight of the forms in force and filled in the period: those of the groups that take most hours, most overlap within the group first; forms in no group follow by their overlap with others. The value is elements that both ask for, over all elements that either asks for. The others stand in the list of forms."
unit = "percent"
direction = "down"
chart = { kind = "matrix", x = "other", y = "form", value = "overlap" }
params = ["from", "to", "departments", "without_forms"]
on = ["forms/groups"]
columns.other = { zh = "另一张表格", en = "Other form" }
columns.shared = { zh = "共有数据项", en = "Elements in common", unit = "count" }
*/
WITH in_use AS (
    SELECT m.form_id, sum(m.hours) AS hours
    FROM form_month AS m
    JOIN dim_form AS f USING (form_id)
    WHERE m.month BETWEEN $from AND $to
      AND NOT m.withdrawn
      AND f.department_id IN (SELECT unnest($departments))
      AND NOT list_contains($without_forms, m.form_id)
    GROUP BY m.form_id
),
weighed AS (
    SELECT g.form_id, g.group_no, sum(u.hours) OVER (PARTITION BY g.group_no) AS group_hours
    FROM groups AS g
    JOIN in_use AS u USING (form_id)
),
near AS (
    SELECT u.form_id, w.group_no, w.group_hours, coalesce(sum(p.overlap), 0) AS overlap
    FROM in_use AS u
    LEFT JOIN weighed AS w USING (form_id)
    LEFT JOIN form_pair AS p
        ON p.form_id = u.form_id
        AND p.other_id IN (SELECT form_id FROM in_use)
        AND (w.group_no IS NULL OR p.other_id IN (SELECT form_id FROM groups AS g WHERE g.group_no = w.group_no))
    GROUP BY u.form_id, w.group_no, w.group_hours
),
chosen AS (
    SELECT form_id, row_number() OVER (ORDER BY group_hours DESC NULLS LAST, group_no, overlap DESC, form_id) AS place
    FROM near
)
SELECT
    f.form,
    g.form AS other,
    CASE WHEN f.form_id <> g.form_id THEN 100.0 * coalesce(p.overlap, 0) END AS overlap,
    CASE WHEN f.form_id <> g.form_id THEN coalesce(p.shared, 0) END AS shared
FROM chosen AS a
CROSS JOIN chosen AS b
JOIN dim_form AS f ON f.form_id = a.form_id
JOIN dim_form AS g ON g.form_id = b.form_id
LEFT JOIN form_pair AS p ON p.form_id = a.form_id AND p.other_id = b.form_id
WHERE a.place <= 8 AND b.place <= 8
ORDER BY a.place, b.place
