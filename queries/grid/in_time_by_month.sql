/*
title = { zh = "逐月限时办结率", en = "Resolved in time, by month" }
definition.zh = "每月上报的网格事件在各自等级时限内办结的比例（样本数为已办结与超时未办结的事件）。显示至期末的全部月份。"
definition.en = "Share of the grid events reported in each month that were resolved within the limit of their level (n counts resolved events and those open past the limit). All months up to the end of the period."
unit = "percent"
direction = "up"
chart = { kind = "line", x = "month", y = "in_time_rate", series = "level" }
params = ["to", "villages"]
policy = ["grid.urgent_hours", "grid.pressing_hours", "grid.ordinary_hours"]
columns.level = { zh = "等级", en = "Level" }
columns.in_time_rate = { zh = "限时办结率", en = "In time", unit = "percent" }
*/
WITH limited AS (
    SELECT
        *,
        CASE level WHEN '紧急' THEN $grid_urgent_hours WHEN '较急' THEN $grid_pressing_hours ELSE $grid_ordinary_hours END AS hours
    FROM grid_event_hours
    WHERE village_id IN (SELECT unnest($villages)) AND month <= $to
),
monthly AS (
    SELECT
        month,
        level,
        sum(resolved) FILTER (WHERE hours_to <= hours) AS part,
        (sum(resolved) + coalesce(sum(open) FILTER (WHERE hours_from >= hours), 0))::BIGINT AS n
    FROM limited
    GROUP BY month, level
)
SELECT month, level, 100.0 * coalesce(part, 0) / nullif(n, 0) AS in_time_rate, n
FROM monthly
ORDER BY level, month
