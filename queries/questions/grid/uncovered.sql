/*
title = { zh = "无人在岗网格", en = "Uncovered grids" }
definition.zh = "期末没有网格员在岗的网格数，与上年同月末比较；分母为所选村居的网格数。"
definition.en = "Grids without a worker in post at the end of the period, against the same month a year before; the denominator is the grids of the villages chosen."
unit = "count"
direction = "down"
chart = { kind = "figure" }
shape = "level"
params = ["to", "villages"]
*/
WITH grids AS (
    SELECT grid_id
    FROM dim_grid
    WHERE village_id IN (SELECT unnest($villages))
),
covered AS (
    SELECT m.month::DATE AS month, count(DISTINCT p.grid_id) AS grids
    FROM generate_series($to - INTERVAL 23 MONTH, $to, INTERVAL 1 MONTH) AS m (month)
    LEFT JOIN grid_post AS p
        ON p.grid_id IN (SELECT grid_id FROM grids)
        AND p.hired_on < m.month + INTERVAL 1 MONTH
        AND (p.left_on IS NULL OR p.left_on >= m.month + INTERVAL 1 MONTH - INTERVAL 1 DAY)
    GROUP BY m.month
)
SELECT c.month, g.whole - c.grids AS part, g.whole
FROM covered AS c, (SELECT count(*) AS whole FROM grids) AS g
