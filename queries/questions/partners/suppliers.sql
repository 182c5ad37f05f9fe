/*
title = { zh = "承接组织", en = "Suppliers" }
definition.zh = "2020年以来至期末承接项目的社会组织，按合同金额排列；累计占比为排至该组织为止的占比。平均得分只计已评估的项目。"
definition.en = "Organisations with projects signed from 2020 to the end of the period, by contract amount; the running share adds up to and including that organisation. The mean score covers evaluated projects only."
unit = "percent"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages", "departments"]
on = ["partners/contracts"]
rows = "partners/contracts"
columns.place = { zh = "位次", en = "Place", unit = "rank" }
columns.share = { zh = "金额占比", en = "Share of contracts", unit = "percent" }
columns.running_share = { zh = "累计占比", en = "Running share", unit = "percent" }
columns.departments = { zh = "购买部门", en = "Purchasers", unit = "count" }
columns.evaluated = { zh = "已评估项目", en = "Evaluated", unit = "count" }
columns.evaluation = { zh = "平均得分", en = "Mean score", unit = "score" }
columns.lowest = { zh = "最低得分", en = "Lowest score", unit = "score" }
*/
WITH summed AS (
    SELECT
        org_id,
        supplier,
        sum(contract) AS contract,
        count(*) AS projects,
        count(DISTINCT department) AS departments,
        count(evaluation) AS evaluated,
        avg(evaluation) AS evaluation,
        min(evaluation) AS lowest
    FROM contracts
    GROUP BY org_id, supplier
)
SELECT
    row_number() OVER (ORDER BY contract DESC, org_id) AS place,
    supplier,
    contract,
    100.0 * contract / sum(contract) OVER () AS share,
    100.0 * sum(contract) OVER (ORDER BY contract DESC, org_id) / sum(contract) OVER () AS running_share,
    projects,
    departments,
    evaluated,
    evaluation,
    lowest
FROM summed
ORDER BY place
