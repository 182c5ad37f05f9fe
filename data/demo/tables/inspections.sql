WITH placed AS (
    SELECT village_id, row_number() OVER (ORDER BY village_id) AS v FROM villages
),
drawn AS (
    SELECT
        i + 1 AS n,
        ['纪检监察', '纪检监察', '组织', '民政', '审计', '农业农村', '财政'][pick(1, 7, 'check/body', i)::INTEGER] AS body,
        pick(1, 43, 'check/village', i) AS v,
        DATE '2019-01-08' + pick(0, 1080, 'check/day', i)::INTEGER AS inspected_on,
        CAST(floor(pow(u('check/found', i), 2) * 7) AS BIGINT) AS findings
    FROM range(400) AS t(i)
)
SELECT
    'N' || lpad(d.n::VARCHAR, 3, '0') AS inspection_id,
    d.body,
    p.village_id,
    d.inspected_on,
    d.findings,
    CASE
        WHEN d.inspected_on < DATE '2021-10-01' AND u('check/all', d.n) < 0.9 THEN d.findings
        ELSE CAST(floor(d.findings * u('check/part', d.n)) AS BIGINT)
    END AS rectified,
    d.inspected_on + 60 AS due_on
FROM drawn AS d
JOIN placed AS p ON p.v = d.v
