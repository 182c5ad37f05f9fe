/*
title = { zh = "购买服务合同", en = "Contracts" }
definition.zh = "2020年以来至期末签约、由所选部门购买、至少服务一个所选村居的项目，每个项目一行、只计一次；服务多个村居的项目按合同全额计入，不拆分，因此各村居分别查询的金额不能相加。未登记服务村居的项目不计。已付为期末前实付；逾期未付为期末前已到应付日期而未付。人均成本与评估得分只列已结束的项目。"
definition.en = "Projects signed from 2020 to the end of the period, bought by the chosen departments and serving at least one of the chosen villages: one row a project, each counted once. A project that serves several villages counts with its whole contract and is not split, so amounts asked village by village do not add up. Projects without any village on record are left out. Paid is what was paid by the end of the period; overdue is what was due before it and unpaid. Cost per person and evaluation are given for finished projects only."
unit = "yuan"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages", "departments"]
*/
WITH as_of AS (
    SELECT CAST($to + INTERVAL 1 MONTH - INTERVAL 1 DAY AS DATE) AS day
),
serving AS (
    SELECT project_id, count(*) AS villages_served
    FROM project_village
    GROUP BY project_id
    HAVING bool_or(village_id IN (SELECT unnest($villages)))
),
settled AS (
    SELECT
        p.project_id,
        coalesce(sum(p.amount_yuan) FILTER (WHERE p.paid_on <= a.day), 0) AS paid,
        coalesce(sum(p.amount_yuan) FILTER (WHERE p.due_on < a.day AND (p.paid_on IS NULL OR p.paid_on > a.day)), 0) AS overdue
    FROM payment AS p, as_of AS a
    GROUP BY p.project_id
)
SELECT
    p.project_id,
    p.project,
    d.department,
    p.org_id,
    o.organisation AS supplier,
    p.target_group,
    CASE WHEN p.ends_on <= a.day THEN '已结束' WHEN p.starts_on > a.day THEN '未开始' ELSE '进行中' END AS status,
    p.contract_yuan::DOUBLE AS contract,
    coalesce(s.paid, 0)::DOUBLE AS paid,
    coalesce(s.overdue, 0)::DOUBLE AS overdue,
    p.signed_on,
    p.starts_on,
    p.ends_on,
    v.villages_served,
    p.people_served,
    CASE WHEN p.ends_on <= a.day THEN p.contract_yuan::DOUBLE / nullif(p.people_served, 0) END AS cost_per_person,
    CASE WHEN p.ends_on <= a.day THEN p.evaluation END AS evaluation
FROM project AS p
CROSS JOIN as_of AS a
JOIN serving AS v USING (project_id)
JOIN organisation AS o USING (org_id)
JOIN dim_department AS d USING (department_id)
LEFT JOIN settled AS s USING (project_id)
WHERE p.signed_on BETWEEN DATE '2020-01-01' AND a.day
  AND p.department_id IN (SELECT unnest($departments))
ORDER BY p.contract_yuan DESC, p.project_id
