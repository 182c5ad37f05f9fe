/*
title = { zh = "各部门下放的工作", en = "Work handed down, by department" }
definition.zh = "到期末为止每个部门下放给村居的工作项数，按办理情况分列；违规多的部门在前，空格表示没有。"
definition.en = "Work that each department handed down to villages by the end of the period, by how; departments with most against the rule first, blank means none."
unit = "items"
direction = "neither"
chart = { kind = "matrix", x = "handling", y = "department", value = "items" }
params = ["to", "departments"]
rows = "rows/hand_downs"
adds_up = { items = "count" }
columns.handling = { zh = "办理情况", en = "How" }
*/
WITH counted AS (
    SELECT department_id, department, handling, count(*) AS items
    FROM hand_down
    WHERE month <= $to AND department_id IN (SELECT unnest($departments))
    GROUP BY ALL
),
ordered AS (
    SELECT
        department_id,
        sum(items) FILTER (WHERE handling <> '同意，有配套') AS breaches,
        sum(items) AS handed
    FROM counted
    GROUP BY department_id
),
columns AS (
    SELECT '未报批即下放' AS handling, 1 AS column_no
    UNION ALL
    SELECT '不同意仍下放', 2
    UNION ALL
    SELECT '同意，无配套', 3
    UNION ALL
    SELECT '同意，有配套', 4
)
SELECT c.department, k.handling, n.items
FROM (SELECT DISTINCT department_id, department FROM counted) AS c
CROSS JOIN columns AS k
JOIN ordered AS o USING (department_id)
LEFT JOIN counted AS n ON n.department_id = c.department_id AND n.handling = k.handling
ORDER BY o.breaches DESC NULLS LAST, o.handed DESC, c.department_id, k.column_no
