/*
title = { zh = "各等级办结用时", en = "Hours to resolve, by level" }
definition.zh = "期内上报并已办结的网格事件：半数与九成在多少小时内办结（按用时分段推算），以及政策文件的时限与限时办结率。限时办结率的分母为已办结与超时未办结的事件。"
definition.en = "Of the grid events reported in the period and resolved: hours in which half and nine tenths were resolved (estimated from spans of hours), with the limit of the policy and the share in time, over resolved events and those open past the limit."
unit = "hours"
direction = "down"
chart = { kind = "dot", category = "level", start = "median_hours", end = "p90_hours" }
params = ["from", "to", "villages"]
policy = ["grid.urgent_hours", "grid.pressing_hours", "grid.ordinary_hours"]
on = ["grid/response"]
rows = "rows/grid_events"
columns.level = { zh = "等级", en = "Level" }
columns.events = { zh = "事件数", en = "Events", unit = "count" }
columns.median_hours = { zh = "中位用时", en = "Median", unit = "hours" }
columns.p90_hours = { zh = "90%办结用时", en = "90 % resolved by", unit = "hours" }
columns.limit_hours = { zh = "时限", en = "Limit", unit = "hours" }
columns.in_time_rate = { zh = "限时办结率", en = "In time", unit = "percent" }
columns.overdue_open = { zh = "超时未办结", en = "Open past the limit", unit = "count" }
*/
SELECT
    name AS level,
    events,
    median_hours,
    p90_hours,
    CASE name WHEN '紧急' THEN $grid_urgent_hours WHEN '较急' THEN $grid_pressing_hours ELSE $grid_ordinary_hours END AS limit_hours,
    in_time_rate,
    overdue_open
FROM response
WHERE dimension = '等级'
ORDER BY limit_hours, level
