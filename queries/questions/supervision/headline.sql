/*
title = { zh = "监督监测一句话", en = "Supervision in a sentence" }
definition.zh = "期内到期的检查问题整改率、五公开按时率，以及期末逾期未办结的线索数与其中最多的部门。"
definition.en = "Findings that fell due in the period and were rectified, disclosures on time, and clues overdue at the end of the period with the department that has most of them."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["from", "to", "villages", "departments"]
on = ["supervision/rectified_rate", "supervision/disclosure_on_time_rate", "supervision/overdue", "supervision/overdue_clues", "supervision/inspections"]
columns.disclosed_rate = { zh = "五公开按时率", en = "Disclosures on time", unit = "percent" }
columns.overdue = { zh = "逾期线索", en = "Overdue clues", unit = "count" }
columns.of_owner = { zh = "该部门逾期", en = "Overdue with the owner", unit = "count" }

[sentence.overdue]
zh = "到期的检查问题已整改 {rectified_rate}，五公开按时 {disclosed_rate}；还有 {overdue} 条线索逾期未办结，其中{owner} {of_owner} 条。"
en = "Of the findings due, {rectified_rate} are rectified; {disclosed_rate} of disclosures were on time. Clues overdue: {overdue}, of which {of_owner} with {owner}."
[sentence.clear]
zh = "到期的检查问题已整改 {rectified_rate}，五公开按时 {disclosed_rate}；没有逾期未办结的线索。"
en = "Of the findings due, {rectified_rate} are rectified; {disclosed_rate} of disclosures were on time. No clue is overdue."
[sentence.no_rates]
zh = "期内监督检查 {inspections}；期末有 {overdue} 条线索逾期未办结。"
en = "Inspected {inspections} in the period; clues overdue at its end: {overdue}."
[sentence.none]
zh = "所选条件下没有监督记录。"
en = "The filters leave nothing that was supervised."
*/
WITH most AS (
    SELECT owner, count(*) AS of_owner
    FROM overdue_clues
    GROUP BY owner
    ORDER BY of_owner DESC, owner
    LIMIT 1
),
counted AS (
    SELECT count(*) AS inspections FROM inspections
)
SELECT
    CASE
        WHEN c.inspections = 0 AND o.value = 0 AND r.value IS NULL AND d.value IS NULL THEN 'none'
        WHEN r.value IS NULL OR d.value IS NULL THEN 'no_rates'
        WHEN o.value > 0 THEN 'overdue'
        ELSE 'clear'
    END AS variant,
    r.value AS rectified_rate,
    d.value AS disclosed_rate,
    o.value AS overdue,
    m.owner,
    m.of_owner,
    c.inspections
FROM rectified_rate AS r, disclosure_on_time_rate AS d, overdue AS o, counted AS c
LEFT JOIN most AS m ON TRUE
