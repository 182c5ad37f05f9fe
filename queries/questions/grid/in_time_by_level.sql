/*
title = { zh = "各等级限时办结率", en = "Resolved in time, by level" }
definition.zh = "期内上报的网格事件在政策文件规定的等级时限内办结的比例，分母为已办结与超时未办结的事件；时限见表格。"
definition.en = "Share of the grid events reported in the period that were resolved within the hours that the policy gives their level, over resolved events and those open past the limit; the limits stand in the table."
unit = "percent"
direction = "up"
chart = { kind = "bar", y = "level", x = "in_time_rate" }
params = ["from", "to", "villages"]
policy = ["grid.urgent_hours", "grid.pressing_hours", "grid.ordinary_hours"]
on = ["grid/response"]
rows = "rows/grid_events"
columns.due = { zh = "应办结", en = "Due", unit = "count" }
*/
SELECT
    name AS level,
    CASE name WHEN '紧急' THEN $grid_urgent_hours WHEN '较急' THEN $grid_pressing_hours ELSE $grid_ordinary_hours END AS limit_hours,
    in_time_rate,
    in_time,
    due
FROM response
WHERE dimension = '等级'
ORDER BY limit_hours, level
