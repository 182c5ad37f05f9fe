-- 680 grids, shared out over the villages by households; the largest remainders get one more.
WITH shares AS (
    SELECT village_id, households, 680.0 * households / sum(households) OVER () AS exact
    FROM villages
),
floors AS (
    SELECT *, greatest(floor(exact), 1) AS base, exact - floor(exact) AS rest
    FROM shares
),
numbered AS (
    SELECT *, row_number() OVER (ORDER BY rest DESC, village_id) AS turn, 680 - sum(base) OVER () AS over
    FROM floors
),
counted AS (
    SELECT village_id, households, CAST(base + CASE WHEN turn <= over THEN 1 ELSE 0 END AS BIGINT) AS grids
    FROM numbered
),
cut AS (
    SELECT village_id, households, grids, i, 0.6 + 0.8 * u('grid', village_id || i) AS weight
    FROM counted, range(grids) AS t(i)
)
SELECT
    'G' || right(village_id, 6) || lpad((i + 1)::VARCHAR, 2, '0') AS grid_id,
    village_id,
    CAST(round(households * weight / sum(weight) OVER (PARTITION BY village_id)) AS BIGINT) AS households
FROM cut
