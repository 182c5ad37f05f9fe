/*
title = { zh = "逾期未整改的问题", en = "Findings overdue" }
definition.zh = "期末已过整改期限、至数据最后一日仍未全部整改的检查，包括期前的检查；逾期最久的在前。"
definition.en = "Inspections past their due day at the end of the period whose findings were not all rectified by the last day of the data, those before the period included; longest first."
unit = "days"
direction = "down"
chart = { kind = "table" }
params = ["to", "villages"]
columns.due_on = { zh = "整改期限", en = "Due" }
columns.overdue = { zh = "逾期未整改", en = "Overdue", unit = "count" }
*/
WITH as_of AS (
    SELECT CAST($to + INTERVAL 1 MONTH - INTERVAL 1 DAY AS DATE) AS day
)
SELECT
    v.village,
    i.body,
    i.findings - i.rectified AS overdue,
    i.findings,
    i.inspected_on,
    i.due_on,
    a.day - i.due_on AS days_overdue,
    i.inspection_id
FROM inspection AS i
CROSS JOIN as_of AS a
JOIN dim_village AS v USING (village_id)
WHERE i.due_on < a.day
  AND i.rectified < i.findings
  AND i.village_id IN (SELECT unnest($villages))
ORDER BY days_overdue DESC, i.inspection_id
