/*
title = { zh = "购买服务", en = "Purchased services" }
definition.zh = "2020年以来签约的购买服务项目数与合同金额（万元）。"
definition.en = "Projects signed since 2020 and their contract amount in 10,000 yuan."
unit = "yuan"
direction = "neither"
chart = { kind = "table" }
params = ["to", "departments"]
columns.amount = { zh = "合同金额（万元）", en = "Contracts (10,000 yuan)", unit = "text" }

[published]
"social.projects" = { column = "projects" }
"social.spending" = { column = "amount" }
*/
SELECT count(*) AS projects, sum(contract_yuan)::DOUBLE / 10000 AS amount
FROM project
WHERE signed_on >= DATE '2020-01-01'
  AND signed_on < $to + INTERVAL 1 MONTH
  AND department_id IN (SELECT unnest($departments))
