/*
title = { zh = "检查清单", en = "Inspections, one by one" }
definition.zh = "期内的每一次监督检查：发现问题、已整改、整改期内与逾期未整改的问题数。已整改按数据最后一日计；未整改的问题在期末已过整改期限的为逾期。"
definition.en = "Every inspection of the period with its findings: rectified, not yet due, and overdue. Rectified is as of the last day of the data; what is not rectified is overdue when its due day lies before the end of the period."
unit = "count"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages"]
columns.due_on = { zh = "整改期限", en = "Due" }
columns.rectified = { zh = "已整改", en = "Rectified", unit = "count" }
columns.overdue = { zh = "逾期未整改", en = "Overdue", unit = "count" }
*/
WITH as_of AS (
    SELECT CAST($to + INTERVAL 1 MONTH - INTERVAL 1 DAY AS DATE) AS day
)
SELECT
    i.inspection_id,
    i.body,
    i.role,
    v.village,
    i.inspected_on,
    i.due_on,
    i.findings,
    i.rectified,
    CASE WHEN i.due_on < a.day THEN 0 ELSE i.findings - i.rectified END AS rectifying,
    CASE WHEN i.due_on < a.day THEN i.findings - i.rectified ELSE 0 END AS overdue,
    i.village_id
FROM inspection AS i
CROSS JOIN as_of AS a
JOIN dim_village AS v USING (village_id)
WHERE i.inspected_on BETWEEN $from AND a.day
  AND i.village_id IN (SELECT unnest($villages))
ORDER BY i.inspected_on DESC, i.inspection_id
