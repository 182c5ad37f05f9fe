-- Grain: month x village x list item that was worked on, listed or taken off.
SELECT
    w.month,
    w.village_id,
    w.duty_id,
    CAST(sum(CAST(w.hours AS DECIMAL(18, 2))) AS DECIMAL(18, 2)) AS hours
FROM workload AS w
WHERE w.duty_id IS NOT NULL
GROUP BY w.month, w.village_id, w.duty_id
