-- Grain: month x village x list x standing x department.
-- Standing says whether the work stood on a list in that month: 在册 (listed), 已移出 (taken off
-- before), 清单外 (on none). The department is the one that asks for the work.
SELECT
    w.month,
    w.village_id,
    coalesce(i.list, '清单外') AS list,
    CASE
        WHEN i.duty_id IS NULL THEN '清单外'
        WHEN i.valid_to < w.month THEN '已移出'
        ELSE '在册'
    END AS standing,
    coalesce(i.department_id, r.department_id) AS department_id,
    CAST(sum(w.times) AS BIGINT) AS times,
    CAST(sum(CAST(w.hours AS DECIMAL(18, 2))) AS DECIMAL(18, 2)) AS hours
FROM workload AS w
LEFT JOIN duty_items AS i ON i.duty_id = w.duty_id
LEFT JOIN devolution_requests AS r ON r.request_id = w.request_id
GROUP BY
    w.month,
    w.village_id,
    coalesce(i.list, '清单外'),
    CASE
        WHEN i.duty_id IS NULL THEN '清单外'
        WHEN i.valid_to < w.month THEN '已移出'
        ELSE '在册'
    END,
    coalesce(i.department_id, r.department_id)
