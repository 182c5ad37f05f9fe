WITH numbered AS (
    SELECT
        i + 1 AS n,
        ['社工服务', '为老服务', '儿童青少年', '文体公益', '助残帮扶', '社区治理', '两岸交流'][
            pick(1, 7, 'org/kind', i)::INTEGER
        ] AS kind,
        (SELECT count(*) FROM villages) AS villages
    FROM range(301) AS t(i)
),
placed AS (
    SELECT village_id, row_number() OVER (ORDER BY village_id) AS v, name FROM villages
)
SELECT
    'O' || lpad(n::VARCHAR, 3, '0') AS org_id,
    replace(replace(replace(p.name, '社区居委会', ''), '居委会', ''), '村委会', '') || kind || '中心'
        || lpad(n::VARCHAR, 3, '0') AS name,
    'Organisation ' || lpad(n::VARCHAR, 3, '0') AS name_en,
    p.village_id,
    kind,
    DATE '2014-01-01' + pick(0, 2500, 'org/day', n)::INTEGER AS registered_on,
    NULL::DATE AS closed_on
FROM numbered
JOIN placed AS p ON p.v = pick(1, villages, 'org/village', n)
