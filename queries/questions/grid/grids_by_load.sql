/*
title = { zh = "每名网格员照看多少户", en = "Households each worker looks after" }
definition.zh = "期末各网格按每名网格员户数分档的网格数，每档50户；超过政策文件上限的与没有网格员的用另一种颜色。"
definition.en = "Grids at the end of the period by households per worker, in steps of 50; those above the limit of the policy and those without a worker have another colour."
unit = "count"
direction = "neither"
chart = { kind = "bar", x = "grids", y = "band", group = "status", tone = "tone" }
params = ["to", "villages"]
policy = ["grid.max_households"]
on = ["grid/grids"]
columns.band = { zh = "每名网格员户数", en = "Households per worker" }
*/
WITH banded AS (
    SELECT
        status,
        50 * ceil(households_per_worker / 50) AS high
    FROM grids
)
SELECT
    CASE
        WHEN status = '无人在岗' THEN status
        WHEN status = '负担过重' AND high - 50 < $grid_max_households
            THEN ($grid_max_households + 1)::INTEGER || '–' || high::INTEGER
        WHEN status = '正常' AND high > $grid_max_households
            THEN (high - 49)::INTEGER || '–' || $grid_max_households::INTEGER
        ELSE (high - 49)::INTEGER || '–' || high::INTEGER
    END AS band,
    count(*) AS grids,
    CASE status WHEN '正常' THEN '上限以内' ELSE '超过上限或无人在岗' END AS status,
    CASE status WHEN '正常' THEN 1 ELSE -1 END AS tone
FROM banded
GROUP BY high, banded.status
ORDER BY high NULLS LAST, banded.status DESC
