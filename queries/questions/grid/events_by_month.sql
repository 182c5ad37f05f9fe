/*
title = { zh = "逐月网格事件", en = "Grid events by month" }
definition.zh = "每月上报的网格事件数，按类别。显示至期末的全部月份。"
definition.en = "Grid events reported in each month, by category. All months up to the end of the period."
unit = "count"
direction = "neither"
chart = { kind = "column", x = "month", y = "events", series = "category" }
params = ["to", "villages"]
rows = "rows/grid_events"
adds_up = { events = "count" }
*/
WITH ordered AS (
    SELECT *, sum(events) OVER (PARTITION BY category) AS whole
    FROM grid_event_month
    WHERE village_id IN (SELECT unnest($villages)) AND month <= $to
)
SELECT month, category, sum(events)::BIGINT AS events
FROM ordered
GROUP BY month, category, whole
ORDER BY whole DESC, category, month
