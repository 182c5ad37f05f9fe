/*
title = { zh = "网格与在岗情况", en = "Grids and who is in post" }
definition.zh = "每个网格期末的在岗网格员数与每名网格员户数；没有网格员在岗为“无人在岗”，每名网格员户数超过政策文件的上限为“负担过重”。户数为当前数据中的户数。"
definition.en = "Each grid at the end of the period: workers in post and households per worker. A grid without a worker is uncovered; one with more households per worker than the policy allows is overloaded. Households are those of the current data."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages"]
policy = ["grid.max_households"]
columns.households_per_worker = { zh = "每名网格员户数", en = "Households per worker", unit = "households" }
*/
WITH posts AS (
    SELECT grid_id, count(*) AS workers
    FROM grid_post
    WHERE hired_on < $to + INTERVAL 1 MONTH
      AND (left_on IS NULL OR left_on >= $to + INTERVAL 1 MONTH - INTERVAL 1 DAY)
    GROUP BY grid_id
)
SELECT
    g.village_id,
    v.village,
    v.subdistrict,
    g.grid_id,
    g.households,
    coalesce(p.workers, 0) AS in_post,
    g.households / p.workers AS households_per_worker,
    CASE
        WHEN p.workers IS NULL THEN '无人在岗'
        WHEN g.households / p.workers > $grid_max_households THEN '负担过重'
        ELSE '正常'
    END AS status
FROM dim_grid AS g
JOIN dim_village AS v USING (village_id)
LEFT JOIN posts AS p USING (grid_id)
WHERE g.village_id IN (SELECT unnest($villages))
ORDER BY households_per_worker DESC NULLS FIRST, g.grid_id
