/*
title = { zh = "各村居限时办结率", en = "Resolved in time, by village" }
definition.zh = "期内上报的网格事件在各自等级时限内办结的比例，分母为已办结与超时未办结的事件；中位用时与90%办结用时按用时分段推算。"
definition.en = "Share of the grid events reported in the period that were resolved within the limit of their level, over resolved events and those open past the limit; the median and the 90th percentile are estimated from spans of hours."
unit = "percent"
direction = "up"
chart = { kind = "tile_map", x = "tile_col", y = "tile_row", value = "in_time_rate", label = "tile", name = "village", group = "subdistrict" }
params = ["from", "to", "villages"]
on = ["grid/response"]
rows = "rows/grid_events"
columns.due = { zh = "应办结", en = "Due", unit = "count" }
*/
SELECT
    v.village,
    v.subdistrict,
    r.in_time_rate,
    r.in_time,
    r.due,
    r.median_hours,
    r.p90_hours,
    r.overdue_open,
    r.events,
    v.tile,
    v.tile_col,
    v.tile_row
FROM dim_village AS v
LEFT JOIN response AS r USING (village_id)
WHERE v.village_id IN (SELECT unnest($villages)) AND EXISTS (SELECT 1 FROM response)
ORDER BY r.in_time_rate, v.village
