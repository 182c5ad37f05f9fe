/*
title = { zh = "逾期未办结线索", en = "Clues overdue" }
definition.zh = "到期末仍未办结且已过办理期限的问题线索，责任部门与逾期天数；逾期最久的在前。"
definition.en = "Clues still open at the end of the period and past their due day, with the department that must answer and the days overdue; longest first."
unit = "days"
direction = "down"
chart = { kind = "table" }
params = ["to", "villages", "departments"]
*/
WITH as_of AS (
    SELECT CAST($to + INTERVAL 1 MONTH - INTERVAL 1 DAY AS DATE) AS day
)
SELECT
    c.kind AS clue_kind,
    v.village,
    d.department AS owner,
    c.source,
    c.found_on,
    c.due_on,
    a.day - c.due_on AS days_overdue,
    c.clue_id
FROM clue AS c
CROSS JOIN as_of AS a
JOIN dim_village AS v USING (village_id)
JOIN dim_department AS d USING (department_id)
WHERE c.found_on <= a.day
  AND c.due_on < a.day
  AND (c.closed_on IS NULL OR c.closed_on > a.day)
  AND c.village_id IN (SELECT unnest($villages))
  AND c.department_id IN (SELECT unnest($departments))
ORDER BY days_overdue DESC, c.clue_id
