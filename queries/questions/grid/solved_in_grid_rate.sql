/*
title = { zh = "网格内解决率", en = "Solved in the grid" }
definition.zh = "期内上报的网格事件中，在网格内解决的比例；分母含尚未办结的事件。"
definition.en = "Share of the grid events reported in the period that were solved in the grid; open events are in the denominator."
unit = "percent"
direction = "up"
chart = { kind = "figure" }
shape = "rate"
params = ["from", "to", "villages"]
rows = "rows/grid_events"
adds_up = { numerator = "sum:solved_in_grid", denominator = "count" }
*/
SELECT month, sum(solved_in_grid)::BIGINT AS part, sum(events)::BIGINT AS whole
FROM grid_event_month
WHERE village_id IN (SELECT unnest($villages)) AND month <= $to
GROUP BY month
