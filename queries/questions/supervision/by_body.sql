/*
title = { zh = "1+X监督检查", en = "Inspections of the 1+X mechanism" }
definition.zh = "期内各监督主体的检查次数、涉及村居、发现问题与整改。“1”为纪委监委的专责监督，“X”为各部门的职能监督。整改率以发现问题为分母，含尚在整改期内的问题；已整改按数据最后一日计。"
definition.en = "Inspections of the period by body: villages seen, findings and what was rectified. The 1 is the discipline inspection's dedicated supervision, the X that of the departments. The rate is over all findings, those not yet due included; rectified is as of the last day of the data."
unit = "count"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages"]
on = ["supervision/inspections"]
rows = "supervision/inspections"
adds_up = { inspections = "count", findings = "sum:findings" }
columns.rectified = { zh = "已整改", en = "Rectified", unit = "count" }
columns.overdue = { zh = "逾期未整改", en = "Overdue", unit = "count" }
*/
SELECT
    body,
    role,
    count(*) AS inspections,
    count(DISTINCT village_id) AS villages,
    sum(findings)::BIGINT AS findings,
    sum(rectified)::BIGINT AS rectified,
    100.0 * sum(rectified) / nullif(sum(findings), 0) AS rectified_rate,
    sum(rectifying)::BIGINT AS rectifying,
    sum(overdue)::BIGINT AS overdue
FROM inspections
GROUP BY body, role
ORDER BY role = '专责监督' DESC, findings DESC, body
