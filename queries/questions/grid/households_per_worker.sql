/*
title = { zh = "每名网格员户数", en = "Households per worker" }
definition.zh = "所选村居网格户数之和除以期末在岗网格员数，与上年同月末比较。户数只有当前数据，各月相同，变化只来自人数。"
definition.en = "Households in the grids of the villages chosen over grid workers in post at the end of the period, against the same month a year before. Only current households are known, so changes come from the number of workers alone."
unit = "count"
direction = "down"
chart = { kind = "figure" }
params = ["to", "villages"]
*/
WITH months AS (
    SELECT month, month + INTERVAL 1 MONTH - INTERVAL 1 DAY AS day
    FROM unnest(generate_series($to - INTERVAL 23 MONTH, $to, INTERVAL 1 MONTH)) AS m (month)
),
homes AS (
    SELECT sum(households)::BIGINT AS households
    FROM dim_grid
    WHERE village_id IN (SELECT unnest($villages))
),
monthly AS (
    SELECT m.month, count(p.worker_id) AS workers
    FROM months AS m
    LEFT JOIN grid_post AS p
        ON p.hired_on <= m.day
        AND coalesce(p.left_on, DATE '9999-12-31') >= m.day
        AND p.village_id IN (SELECT unnest($villages))
    GROUP BY m.month
),
compared AS (
    SELECT
        h.households,
        max(m.workers) FILTER (WHERE m.month = $to) AS workers,
        h.households / nullif(max(m.workers) FILTER (WHERE m.month = $to), 0) AS value,
        h.households / nullif(max(m.workers) FILTER (WHERE m.month = $to - INTERVAL 1 YEAR), 0) AS previous
    FROM monthly AS m, homes AS h
    GROUP BY h.households
)
SELECT
    value,
    households AS numerator,
    workers AS denominator,
    previous,
    value - previous AS change,
    (SELECT list(h.households / nullif(m.workers, 0) ORDER BY m.month) FROM monthly AS m, homes AS h) AS trend
FROM compared
