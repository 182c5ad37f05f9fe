/*
title = { zh = "各监督主体逐季发现的问题", en = "Findings by body and quarter" }
definition.zh = "各监督主体每季度发现的问题数；次数、已整改与整改率见表格。显示至期末的八个季度，最后一个季度只计到期末。格内数字小，不宜比较个别季度。"
definition.en = "Findings of each body in each quarter; inspections, rectified and the rate stand in the table. Eight quarters up to the end of the period, the last one only so far. Numbers are small; single quarters should not be compared."
unit = "count"
direction = "neither"
chart = { kind = "matrix", x = "quarter", y = "body", value = "findings" }
params = ["to", "villages"]
columns.rectified = { zh = "已整改", en = "Rectified", unit = "count" }
*/
WITH counted AS (
    SELECT
        body,
        role,
        right(year(inspected_on)::VARCHAR, 2) || 'Q' || quarter(inspected_on) AS quarter,
        count(*) AS inspections,
        sum(findings)::BIGINT AS findings,
        sum(rectified)::BIGINT AS rectified
    FROM inspection
    WHERE village_id IN (SELECT unnest($villages))
      AND inspected_on < $to + INTERVAL 1 MONTH
      AND inspected_on >= date_trunc('quarter', $to) - INTERVAL 21 MONTH
    GROUP BY ALL
),
quarters AS (
    SELECT DISTINCT quarter FROM counted
),
bodies AS (
    SELECT body, role, sum(findings) AS whole FROM counted GROUP BY body, role
)
SELECT
    q.quarter,
    b.body,
    c.findings,
    c.inspections,
    c.rectified,
    100.0 * c.rectified / nullif(c.findings, 0) AS rectified_rate
FROM quarters AS q
CROSS JOIN bodies AS b
LEFT JOIN counted AS c USING (quarter, body)
ORDER BY b.role = '专责监督' DESC, b.whole DESC, b.body, q.quarter
