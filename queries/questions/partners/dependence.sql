/*
title = { zh = "对少数组织的依赖", en = "Dependence on few suppliers" }
definition.zh = "按合同金额计算的前三家占比与赫芬达尔指数（HHI，各组织百分比份额的平方和，0 至 10000），全部及各购买部门。判读界线见政策文件，取自美国司法部与联邦贸易委员会 2023 年《合并指南》：高于 1800 为高度集中，1000 至 1800 为中度集中；原用于市场，这里只作参考。均分值为同样家数份额均等时的指数：家数少时指数必然高，均分值已高于上界的不作判读（家数太少）。"
definition.en = "Share of the three largest suppliers and the Herfindahl-Hirschman index (HHI: sum of the squared percentage shares, 0 to 10,000), both by contract amount, in all and by purchaser. The reading follows the policy file, taken from the 2023 Merger Guidelines of the United States Department of Justice and Federal Trade Commission: above 1,800 is highly concentrated, 1,000 to 1,800 moderately. They were made for markets and serve as a guide here. The even value is the index if as many suppliers had equal shares: with few suppliers it cannot be low, and where it is above the upper bound itself nothing is read into the index (too few to tell)."
unit = "mixed"
direction = "down"
chart = { kind = "table" }
params = ["to", "villages", "departments"]
policy = ["partners.hhi_moderate", "partners.hhi_high"]
on = ["partners/contracts"]
rows = "partners/contracts"
columns.purchaser = { zh = "购买方", en = "Purchaser" }
columns.suppliers = { zh = "承接组织", en = "Suppliers", unit = "count" }
columns.top_three_share = { zh = "前三家占比", en = "Three largest", unit = "percent" }
columns.hhi = { zh = "HHI", en = "HHI", unit = "count" }
columns.even = { zh = "均分值", en = "If even", unit = "count" }
columns.reading = { zh = "判读", en = "Reading" }
*/
WITH bought AS (
    SELECT '全部' AS purchaser, org_id, contract FROM contracts
    UNION ALL
    SELECT department, org_id, contract FROM contracts
),
shares AS (
    SELECT
        purchaser,
        count(*) AS projects,
        sum(contract) AS contract,
        100.0 * sum(contract) / sum(sum(contract)) OVER (PARTITION BY purchaser) AS share,
        row_number() OVER (PARTITION BY purchaser ORDER BY sum(contract) DESC, org_id) AS place
    FROM bought
    GROUP BY purchaser, org_id
),
measured AS (
    SELECT
        purchaser,
        sum(projects)::BIGINT AS projects,
        sum(contract) AS contract,
        count(*) AS suppliers,
        sum(share) FILTER (WHERE place <= 3) AS top_three_share,
        sum(share * share) AS hhi
    FROM shares
    GROUP BY purchaser
)
SELECT
    purchaser,
    CASE
        WHEN 10000.0 / suppliers > $partners_hhi_high THEN '家数太少'
        WHEN hhi > $partners_hhi_high THEN '高度集中'
        WHEN hhi >= $partners_hhi_moderate THEN '中度集中'
        ELSE '分散'
    END AS reading,
    round(hhi)::BIGINT AS hhi,
    round(10000.0 / suppliers)::BIGINT AS even,
    top_three_share,
    suppliers,
    projects,
    contract
FROM measured
ORDER BY purchaser <> '全部', contract DESC, purchaser
