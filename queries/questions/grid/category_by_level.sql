/*
title = { zh = "类别与等级", en = "Category and level" }
definition.zh = "期内上报的网格事件数，按类别与等级；事件多的类别在上。"
definition.en = "Grid events reported in the period by category and level; the largest category on top."
unit = "count"
direction = "neither"
chart = { kind = "matrix", x = "level", y = "category", value = "events" }
params = ["from", "to", "villages"]
rows = "rows/grid_events"
adds_up = { events = "count" }
*/
SELECT
    category,
    level,
    sum(events)::BIGINT AS events,
    100.0 * sum(solved_in_grid) / nullif(sum(events), 0) AS solved_rate
FROM grid_event_month
WHERE village_id IN (SELECT unnest($villages)) AND month BETWEEN $from AND $to
GROUP BY category, level
ORDER BY
    sum(sum(events)) OVER (PARTITION BY category) DESC,
    category,
    CASE level WHEN '一般' THEN 1 WHEN '较急' THEN 2 ELSE 3 END
