/*
title = { zh = "检查发现问题与整改", en = "Findings and what became of them" }
definition.zh = "各季度监督检查发现的问题数，分为已整改、整改期内与逾期未整改；季度按检查日期。已整改按数据最后一日计，逾期按期末计。显示至期末的十二个季度，最后一个季度只计到期末。"
definition.en = "Findings of the inspections of each quarter: rectified, not yet due, overdue; quarters by the day of inspection. Rectified is as of the last day of the data, overdue as of the end of the period. Twelve quarters up to the end of the period, the last one only so far."
unit = "count"
direction = "neither"
chart = { kind = "column", x = "quarter", y = "findings", series = "state", tone = "tone" }
params = ["to", "villages"]
rows = "supervision/inspections"
columns.quarter = { zh = "季度", en = "Quarter" }
columns.findings = { zh = "发现问题", en = "Findings", unit = "count" }
columns.state = { zh = "进展", en = "State" }
*/
WITH dated AS (
    SELECT
        right(year(inspected_on)::VARCHAR, 2) || 'Q' || quarter(inspected_on) AS quarter,
        findings,
        rectified,
        due_on < $to + INTERVAL 1 MONTH - INTERVAL 1 DAY AS due
    FROM inspection
    WHERE village_id IN (SELECT unnest($villages))
      AND inspected_on < $to + INTERVAL 1 MONTH
      AND inspected_on >= date_trunc('quarter', $to) - INTERVAL 33 MONTH
),
counted AS (
    SELECT
        quarter,
        sum(rectified)::BIGINT AS rectified,
        coalesce(sum(findings - rectified) FILTER (WHERE NOT due), 0)::BIGINT AS rectifying,
        coalesce(sum(findings - rectified) FILTER (WHERE due), 0)::BIGINT AS overdue
    FROM dated
    GROUP BY quarter
),
long AS (
    SELECT quarter, 1 AS position, '已整改' AS state, rectified AS findings FROM counted
    UNION ALL
    SELECT quarter, 2, '整改期内', rectifying FROM counted
    UNION ALL
    SELECT quarter, 3, '逾期未整改', overdue FROM counted
)
SELECT quarter, state, findings, CASE position WHEN 1 THEN 1 WHEN 2 THEN 0 ELSE -1 END AS tone
FROM long
ORDER BY position, quarter
