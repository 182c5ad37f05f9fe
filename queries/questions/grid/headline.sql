/*
title = { zh = "网格服务一句话", en = "Grid service in a sentence" }
definition.zh = "期末在岗网格员数、每名网格员户数，期内网格事件限时办结率与网格内解决率，以及期末无人在岗与负担过重的网格数。"
definition.en = "Grid workers in post and households per worker at the end of the period, grid events of the period resolved in time and in the grid, and the grids uncovered or overloaded at the end."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["from", "to", "villages"]
on = ["grid/workers", "grid/households_per_worker", "grid/in_time_rate", "grid/grids"]
columns.in_time = { zh = "限时办结率", en = "Resolved in time", unit = "percent" }
columns.households_per_worker = { zh = "每名网格员户数", en = "Households per worker", unit = "count" }
columns.workers = { zh = "网格员", en = "Grid workers", unit = "count" }

[sentence.gaps]
zh = "在岗网格员 {workers} 人，每人照看 {households_per_worker} 户；{in_time}的事件在时限内办结。还有 {uncovered} 个网格无人在岗、{overloaded} 个负担过重。"
en = "{workers} grid workers in post, {households_per_worker} households each; {in_time} of events were resolved in time. Uncovered grids: {uncovered}; overloaded: {overloaded}."
[sentence.uncovered]
zh = "在岗网格员 {workers} 人，每人照看 {households_per_worker} 户；{in_time}的事件在时限内办结。还有 {uncovered} 个网格无人在岗。"
en = "{workers} grid workers in post, {households_per_worker} households each; {in_time} of events were resolved in time. Uncovered grids: {uncovered}."
[sentence.overloaded]
zh = "在岗网格员 {workers} 人，每人照看 {households_per_worker} 户；{in_time}的事件在时限内办结。还有 {overloaded} 个网格负担过重。"
en = "{workers} grid workers in post, {households_per_worker} households each; {in_time} of events were resolved in time. Overloaded grids: {overloaded}."
[sentence.covered]
zh = "在岗网格员 {workers} 人，每人照看 {households_per_worker} 户，没有缺岗或负担过重的网格；{in_time}的事件在时限内办结。"
en = "{workers} grid workers in post, {households_per_worker} households each, with no grid uncovered or overloaded; {in_time} of events were resolved in time."
[sentence.no_events]
zh = "在岗网格员 {workers} 人，每人照看 {households_per_worker} 户；{uncovered} 个网格无人在岗、{overloaded} 个负担过重。期内没有网格事件。"
en = "{workers} grid workers in post, {households_per_worker} households each; uncovered grids: {uncovered}; overloaded: {overloaded}. No events in the period."
[sentence.nobody]
zh = "所选村居期末没有网格员在岗。"
en = "No grid worker is in post in the villages chosen at the end of the period."
[sentence.none]
zh = "所选条件下没有网格。"
en = "The filters leave no grids."
*/
WITH counted AS (
    SELECT
        count(*) AS grids,
        count(*) FILTER (WHERE status = '无人在岗') AS uncovered,
        count(*) FILTER (WHERE status = '负担过重') AS overloaded
    FROM grids
)
SELECT
    CASE
        WHEN c.grids = 0 THEN 'none'
        WHEN w.value = 0 THEN 'nobody'
        WHEN t.value IS NULL THEN 'no_events'
        WHEN c.uncovered > 0 AND c.overloaded > 0 THEN 'gaps'
        WHEN c.uncovered > 0 THEN 'uncovered'
        WHEN c.overloaded > 0 THEN 'overloaded'
        ELSE 'covered'
    END AS variant,
    w.value AS workers,
    h.value AS households_per_worker,
    t.value AS in_time,
    c.uncovered,
    c.overloaded
FROM counted AS c, workers AS w, households_per_worker AS h, in_time_rate AS t
