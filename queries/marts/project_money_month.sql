-- Grain: month of payment x village. What is paid for a project is shared evenly by the villages
-- that it serves.
WITH shares AS (
    SELECT project_id, village_id, count(*) OVER (PARTITION BY project_id) AS villages
    FROM project_village
)
SELECT
    CAST(date_trunc('month', p.paid_on) AS DATE) AS month,
    s.village_id,
    CAST(sum(CAST(CAST(p.amount_yuan AS DOUBLE) / s.villages AS DECIMAL(18, 2))) AS DECIMAL(18, 2)) AS yuan
FROM payment AS p
JOIN shares AS s ON s.project_id = p.project_id
WHERE p.paid_on IS NOT NULL
GROUP BY CAST(date_trunc('month', p.paid_on) AS DATE), s.village_id
