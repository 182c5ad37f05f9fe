WITH drawn AS (
    SELECT
        i + 1 AS n,
        pick(1, 43, 'ask/village', i) AS v,
        ['财务收支', '工程项目', '集体资产', '惠民政策', '公共服务'][pick(1, 5, 'ask/topic', i)::INTEGER] AS topic,
        DATE '2019-01-03' + pick(0, 1092, 'ask/day', i)::INTEGER AS asked_on,
        CAST(exp(1.3 + 0.6 * z('ask/days', i)) AS INTEGER) AS days
    FROM range(1500) AS t(i)
),
placed AS (
    SELECT village_id, row_number() OVER (ORDER BY village_id) AS v FROM villages
)
SELECT
    'Q' || lpad(d.n::VARCHAR, 4, '0') AS inquiry_id,
    p.village_id,
    d.topic,
    d.asked_on,
    gone(d.asked_on + d.days) AS answered_on,
    CASE
        WHEN gone(d.asked_on + d.days) IS NOT NULL AND u('ask/said', d.n) < 0.75
            THEN u('ask/glad', d.n) < 0.94 - 0.02 * d.days
    END AS satisfied
FROM drawn AS d
JOIN placed AS p ON p.v = d.v
