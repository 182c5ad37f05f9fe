/*
title = { zh = "各类别办结用时", en = "Hours to resolve, by category" }
definition.zh = "期内上报并已办结的网格事件：半数与九成在多少小时内办结（按用时分段推算），以及限时办结率。用时长的在前。"
definition.en = "Of the grid events reported in the period and resolved: hours in which half and nine tenths were resolved (estimated from spans of hours), and the share in time. Slowest first."
unit = "hours"
direction = "down"
chart = { kind = "dot", category = "category", start = "median_hours", end = "p90_hours" }
params = ["from", "to", "villages"]
on = ["grid/response"]
rows = "rows/grid_events"
*/
SELECT name AS category, events, median_hours, p90_hours, in_time_rate, overdue_open
FROM response
WHERE dimension = '类别'
ORDER BY p90_hours DESC NULLS LAST, category
