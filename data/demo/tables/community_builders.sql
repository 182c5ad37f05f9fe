-- One in post in each village; every third post was held by another before, with a gap between.
WITH posts AS (
    SELECT
        village_id,
        row_number() OVER (ORDER BY village_id) AS n,
        DATE '2018-01-01' + pick(0, 600, 'builder/start', village_id)::INTEGER AS first_day,
        pick(20, 200, 'builder/gap', village_id)::INTEGER AS gap,
        ['社区规划', '文化创意', '长者关爱', '乡村创业', '亲子教育'][
            pick(1, 5, 'builder/field', village_id)::INTEGER
        ] AS field
    FROM villages
),
held AS (
    SELECT
        village_id,
        n,
        field,
        CASE WHEN n % 3 = 0 THEN first_day + 360 + gap ELSE first_day END AS started_on,
        NULL::DATE AS ended_on
    FROM posts
    UNION ALL
    SELECT village_id, n + 100, field, first_day, first_day + 360
    FROM posts
    WHERE n % 3 = 0
)
SELECT
    'B' || lpad(n::VARCHAR, 3, '0') AS builder_id,
    '营造员' || lpad(n::VARCHAR, 3, '0') AS name,
    village_id,
    field,
    started_on,
    ended_on
FROM held
