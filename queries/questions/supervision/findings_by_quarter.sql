/*
title = { zh = "检查发现问题与整改", en = "Findings and what became of them" }
definition.zh = "各季度监督检查发现的问题数，分为已整改、整改期内与逾期未整改；季度按检查日期。已整改按数据最后一日计，逾期按期末计。显示至期末的十二个季度，最后一个季度只计到期末。"
definition.en = "Findings of the inspections of each quarter: rectified, not yet due, overdue; quarters by the day of inspection. Rectified is as of the last day of the data, overdue as of the end of the period. Twelve quarters up to the end of the period, the last one only so far."
unit = "count"
direction = "neither"
chart = { kind = "column", x = "quarter", y = "findings", series = "state", tone = "tone" }
params = ["to", "villages"]
rows = "supervision/inspections"
adds_up = { findings = "sum:findings" }
*/
WITH quarters AS (
    -- From the first quarter that was ever inspected; one without findings stays as a gap.
    SELECT q.first_day::DATE AS first_day
    FROM unnest(generate_series(
        date_trunc('quarter', $to) - INTERVAL 33 MONTH, date_trunc('quarter', $to), INTERVAL 3 MONTH
    )) AS q (first_day)
    WHERE q.first_day >= (SELECT date_trunc('quarter', min(inspected_on)) FROM inspection)
),
chosen AS (
    SELECT
        date_trunc('quarter', inspected_on)::DATE AS first_day,
        findings,
        rectified,
        due_on < $to + INTERVAL 1 MONTH - INTERVAL 1 DAY AS due
    FROM inspection
    WHERE village_id IN (SELECT unnest($villages)) AND inspected_on < $to + INTERVAL 1 MONTH
),
counted AS (
    SELECT
        q.first_day,
        right(year(q.first_day)::VARCHAR, 2) || 'Q' || quarter(q.first_day) AS quarter,
        coalesce(sum(c.rectified), 0)::BIGINT AS rectified,
        coalesce(sum(c.findings - c.rectified) FILTER (WHERE NOT c.due), 0)::BIGINT AS rectifying,
        coalesce(sum(c.findings - c.rectified) FILTER (WHERE c.due), 0)::BIGINT AS overdue
    FROM quarters AS q
    LEFT JOIN chosen AS c USING (first_day)
    WHERE EXISTS (SELECT 1 FROM chosen)
    GROUP BY q.first_day
),
long AS (
    SELECT first_day, quarter, 1 AS position, '已整改' AS state, rectified AS findings FROM counted
    UNION ALL
    SELECT first_day, quarter, 2, '整改期内', rectifying FROM counted
    UNION ALL
    SELECT first_day, quarter, 3, '逾期未整改', overdue FROM counted
)
SELECT quarter, state, findings, CASE position WHEN 1 THEN 1 WHEN 2 THEN 0 ELSE -1 END AS tone
FROM long
ORDER BY position, first_day
