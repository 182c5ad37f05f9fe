-- Grain: month x village with grid workers in post on its last day, from the first to the last
-- month of workload. Households are those of the village's grids.
WITH months AS (
    SELECT DISTINCT month FROM burden_month
),
homes AS (
    SELECT village_id, CAST(sum(households) AS BIGINT) AS households
    FROM dim_grid
    GROUP BY village_id
)
SELECT m.month, w.village_id, h.households, CAST(count(*) AS BIGINT) AS workers
FROM months AS m
JOIN grid_post AS w
    ON w.hired_on <= last_day(m.month) AND (w.left_on IS NULL OR w.left_on >= last_day(m.month))
JOIN homes AS h ON h.village_id = w.village_id
GROUP BY m.month, w.village_id, h.households
