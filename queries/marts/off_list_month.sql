-- Grain: month x village x piece of work that stood on no list in that month.
-- `ground` says on what the work still stood: a list that it had been taken off, or a hand-down.
SELECT
    w.month,
    w.village_id,
    w.work_id,
    coalesce(i.name, r.name) AS work,
    i.list,
    coalesce(i.department_id, r.department_id) AS department_id,
    CASE
        WHEN i.duty_id IS NOT NULL THEN '已移出清单'
        WHEN r.decision = '同意' THEN '经同意下放'
        ELSE '未经同意下放'
    END AS ground,
    CAST(sum(w.times) AS BIGINT) AS times,
    CAST(sum(CAST(w.hours AS DECIMAL(18, 2))) AS DECIMAL(18, 2)) AS hours
FROM workload AS w
LEFT JOIN duty_items AS i ON i.duty_id = w.duty_id
LEFT JOIN devolution_requests AS r ON r.request_id = w.request_id
WHERE i.duty_id IS NULL OR i.valid_to < w.month
GROUP BY
    w.month,
    w.village_id,
    w.work_id,
    coalesce(i.name, r.name),
    i.list,
    coalesce(i.department_id, r.department_id),
    CASE
        WHEN i.duty_id IS NOT NULL THEN '已移出清单'
        WHEN r.decision = '同意' THEN '经同意下放'
        ELSE '未经同意下放'
    END
