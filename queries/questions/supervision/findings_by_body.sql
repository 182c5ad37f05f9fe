/*
title = { zh = "各监督主体发现的问题", en = "Findings by body" }
definition.zh = "期内各监督主体发现的问题数，分为已整改、整改期内与逾期未整改；发现多的在前。已整改按数据最后一日计，逾期按期末计。"
definition.en = "Findings of the period by the body that inspected: rectified, not yet due, overdue; most first. Rectified is as of the last day of the data, overdue as of the end of the period."
unit = "count"
direction = "neither"
chart = { kind = "column", x = "body", y = "findings", series = "state", tone = "tone" }
params = ["from", "to", "villages"]
on = ["supervision/inspections"]
rows = "supervision/inspections"
adds_up = { findings = "sum:findings" }
*/
WITH counted AS (
    SELECT
        body,
        sum(findings) AS whole,
        sum(rectified)::BIGINT AS rectified,
        sum(rectifying)::BIGINT AS rectifying,
        sum(overdue)::BIGINT AS overdue
    FROM inspections
    GROUP BY body
),
long AS (
    SELECT body, whole, 1 AS position, '已整改' AS state, rectified AS findings FROM counted
    UNION ALL
    SELECT body, whole, 2, '整改期内', rectifying FROM counted
    UNION ALL
    SELECT body, whole, 3, '逾期未整改', overdue FROM counted
)
SELECT body, state, findings, CASE position WHEN 1 THEN 1 WHEN 2 THEN 0 ELSE -1 END AS tone
FROM long
ORDER BY position, whole DESC, body
