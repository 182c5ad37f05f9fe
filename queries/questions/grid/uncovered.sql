/*
title = { zh = "无人在岗网格", en = "Uncovered grids" }
definition.zh = "期末没有网格员在岗的网格数，与上年同月末比较；分母为所选村居的网格数。"
definition.en = "Grids without a worker in post at the end of the period, against the same month a year before; the denominator is the grids of the villages chosen."
unit = "count"
direction = "down"
chart = { kind = "figure" }
params = ["to", "villages"]
*/
WITH months AS (
    SELECT month, month + INTERVAL 1 MONTH - INTERVAL 1 DAY AS day
    FROM unnest(generate_series($to - INTERVAL 23 MONTH, $to, INTERVAL 1 MONTH)) AS m (month)
),
grids AS (
    SELECT grid_id
    FROM dim_grid
    WHERE village_id IN (SELECT unnest($villages))
),
covered AS (
    SELECT m.month, count(DISTINCT p.grid_id) AS grids
    FROM months AS m
    LEFT JOIN grid_post AS p
        ON p.hired_on <= m.day
        AND coalesce(p.left_on, DATE '9999-12-31') >= m.day
        AND p.grid_id IN (SELECT grid_id FROM grids)
    GROUP BY m.month
),
monthly AS (
    SELECT c.month, g.whole - c.grids AS uncovered, g.whole
    FROM covered AS c, (SELECT count(*) AS whole FROM grids) AS g
),
compared AS (
    SELECT
        max(whole) AS whole,
        max(uncovered) FILTER (WHERE month = $to) AS value,
        max(uncovered) FILTER (WHERE month = $to - INTERVAL 1 YEAR) AS previous
    FROM monthly
)
SELECT
    value,
    value AS numerator,
    whole AS denominator,
    previous,
    value - previous AS change,
    (SELECT list(uncovered::DOUBLE ORDER BY month) FROM monthly) AS trend
FROM compared
