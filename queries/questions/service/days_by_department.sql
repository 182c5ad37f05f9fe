/*
title = { zh = "承诺时限与法定时限", en = "Promised against statutory days" }
definition.zh = "按服务目录，各部门事项的平均承诺工作日与平均法定工作日；承诺0天表示即办。"
definition.en = "Average promised and statutory working days of each department's items in the catalogue; 0 promised days means at once."
unit = "days"
direction = "down"
chart = { kind = "dot", category = "department", start = "legal_days", end = "promised_days" }
params = ["departments", "items"]
*/
SELECT
    department,
    avg(d.legal_days) AS legal_days,
    avg(d.promised_days) AS promised_days,
    count(*) AS n
FROM dim_item AS d
WHERE item_id IN (SELECT unnest($items)) AND department_id IN (SELECT unnest($departments))
GROUP BY department
ORDER BY avg(d.legal_days) - avg(d.promised_days) DESC, d.department
