/*
title = { zh = "逐月限时办结率与网格内解决率", en = "Resolved in time and in the grid, by month" }
definition.zh = "每月上报的网格事件中，在各自等级时限内办结的比例（样本数为已办结与超时未办结的事件），以及在网格内解决的比例（样本数为全部事件，含尚未办结的）。显示至期末的全部月份。"
definition.en = "Of the grid events reported in each month, the share resolved within the limit of their level (n counts resolved events and those open past the limit), and the share solved in the grid (n counts all events, open ones included). All months up to the end of the period."
unit = "percent"
direction = "up"
chart = { kind = "line", x = "month", y = "rate", series = "measure" }
params = ["to", "villages"]
policy = ["grid.urgent_hours", "grid.pressing_hours", "grid.ordinary_hours"]
rows = "rows/grid_events"
*/
WITH limited AS (
    SELECT
        *,
        CASE level WHEN '紧急' THEN $grid_urgent_hours WHEN '较急' THEN $grid_pressing_hours ELSE $grid_ordinary_hours END AS hours
    FROM grid_event_hours
    WHERE village_id IN (SELECT unnest($villages)) AND month <= $to
),
in_time AS (
    SELECT
        month,
        '限时办结' AS measure,
        coalesce(sum(resolved) FILTER (WHERE hours_to <= hours), 0) AS part,
        sum(resolved) + coalesce(sum(open) FILTER (WHERE hours_from >= hours), 0) AS n
    FROM limited
    GROUP BY month
),
in_grid AS (
    SELECT month, '网格内解决' AS measure, sum(solved_in_grid) AS part, sum(events) AS n
    FROM grid_event_month
    WHERE village_id IN (SELECT unnest($villages)) AND month <= $to
    GROUP BY month
),
long AS (
    SELECT * FROM in_time
    UNION ALL
    SELECT * FROM in_grid
)
SELECT month, measure, 100.0 * part / nullif(n, 0) AS rate, n::BIGINT AS n
FROM long
ORDER BY measure = '限时办结' DESC, month
