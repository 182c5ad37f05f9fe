-- 130 projects worth 39.6 million yuan; three suppliers take about a third of it.
WITH drawn AS (
    SELECT
        i + 1 AS n,
        CASE
            WHEN u('project/big', i) < 0.34 THEN 'O' || lpad(pick(1, 3, 'project/top', i)::VARCHAR, 3, '0')
            ELSE 'O' || lpad(pick(4, 80, 'project/org', i)::VARCHAR, 3, '0')
        END AS org_id,
        ['D10', 'D10', 'D16', 'D19', 'D26', 'D27', 'D04', 'D11'][pick(1, 8, 'project/dept', i)::INTEGER]
            AS department_id,
        ['老年人', '儿童青少年', '残疾人', '困难家庭', '流动人口', '社区居民'][
            pick(1, 6, 'project/group', i)::INTEGER
        ] AS target_group,
        exp(0.6 * z('project/size', i)) AS weight,
        DATE '2020-01-15' + pick(0, 670, 'project/day', i)::INTEGER AS signed_on,
        pick(150, 360, 'project/days', i)::INTEGER AS days
    FROM range(130) AS t(i)
),
priced AS (
    SELECT *, round(39600 * weight / sum(weight) OVER (), 1) * 1000 AS contract_yuan
    FROM drawn
)
SELECT
    'PJ' || lpad(n::VARCHAR, 3, '0') AS project_id,
    target_group || '服务项目' || lpad(n::VARCHAR, 3, '0') AS name,
    'Service project ' || lpad(n::VARCHAR, 3, '0') AS name_en,
    org_id,
    department_id,
    target_group,
    contract_yuan,
    signed_on,
    signed_on + 15 AS starts_on,
    signed_on + 15 + days AS ends_on,
    CAST(
        contract_yuan / (200 + 500 * u('project/cost', n))
        * least(greatest((DATE '2021-12-31' - signed_on - 15) / days, 0.05), 1) AS BIGINT
    ) AS people_served,
    CASE
        WHEN signed_on + 15 + days <= DATE '2021-12-01' THEN round(78 + 20 * u('project/eval', n), 1)
    END AS evaluation
FROM priced
