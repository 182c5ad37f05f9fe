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
