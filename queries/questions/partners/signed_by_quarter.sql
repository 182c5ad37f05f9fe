/*
title = { zh = "各季度签约金额", en = "Contracts by quarter signed" }
definition.zh = "2020年以来至期末各季度新签项目的合同金额，按服务对象分列；项目按签约日期归入季度。"
definition.en = "Contract amount of the projects signed in each quarter from 2020 to the end of the period, by target group; a project counts in the quarter in which it was signed."
unit = "wan_yuan"
direction = "neither"
chart = { kind = "column", x = "quarter", y = "amount", series = "target_group" }
params = ["to", "villages", "departments"]
on = ["partners/contracts"]
rows = "partners/contracts"
columns.amount = { zh = "合同金额", en = "Contracts", unit = "wan_yuan" }
*/
WITH quarters AS (
    SELECT month::DATE AS starts
    FROM generate_series(DATE '2020-01-01', $to, INTERVAL 3 MONTH) AS t(month)
),
-- Every group, so that a group keeps its colour whatever the filters leave.
groups AS (
    SELECT DISTINCT target_group
    FROM project
    WHERE EXISTS (FROM contracts)
)
SELECT
    strftime(q.starts, '%Y') || 'Q' || quarter(q.starts) AS quarter,
    g.target_group,
    coalesce(sum(c.contract), 0) / 10000 AS amount,
    count(c.project_id) AS projects
FROM quarters AS q
CROSS JOIN groups AS g
LEFT JOIN contracts AS c
    ON c.target_group = g.target_group
    AND c.signed_on >= q.starts
    AND c.signed_on < q.starts + INTERVAL 3 MONTH
GROUP BY q.starts, g.target_group
ORDER BY g.target_group, q.starts
