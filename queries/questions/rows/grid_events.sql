/*
title = { zh = "网格事件明细", en = "Grid events, row by row" }
definition.zh = "期内上报的每一件网格事件；不列网格员。"
definition.en = "Every grid event reported in the period; the worker is not shown."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages"]
columns.event_id = { zh = "事件编号", en = "Event" }
columns.reported_at = { zh = "上报时间", en = "Reported" }
columns.resolved_at = { zh = "办结时间", en = "Resolved" }
columns.event_outcome = { zh = "处置", en = "Outcome" }
columns.solved_in_grid = { zh = "网格内解决", en = "Solved in the grid" }
*/
SELECT
    e.event_id,
    v.village,
    e.grid_id,
    e.category,
    e.level,
    e.reported_at,
    e.resolved_at,
    e.outcome AS event_outcome,
    e.outcome = '网格内解决' AS solved_in_grid
FROM raw.grid_events AS e
JOIN dim_grid AS g USING (grid_id)
JOIN dim_village AS v ON v.village_id = g.village_id
WHERE e.reported_at >= $from
  AND e.reported_at < $to + INTERVAL 1 MONTH
  AND g.village_id IN (SELECT unnest($villages))
ORDER BY e.reported_at DESC, e.event_id
