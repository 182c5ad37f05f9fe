/*
title = { zh = "缺岗与负担过重的网格", en = "Grids uncovered or overloaded" }
definition.zh = "期末没有网格员在岗的网格在前，其次是每名网格员户数超过政策文件上限的网格，户数多的在前。"
definition.en = "At the end of the period: grids without a worker first, then grids with more households per worker than the policy allows, most first."
unit = "households"
direction = "down"
chart = { kind = "table" }
params = ["to", "villages"]
on = ["grid/grids"]
rows = "grid/grids"
columns.households_per_worker = { zh = "每名网格员户数", en = "Per worker", unit = "households" }
*/
SELECT village, grid_id, status, households, households_per_worker
FROM grids
WHERE status <> '正常'
ORDER BY in_post, households_per_worker DESC, households DESC, grid_id
