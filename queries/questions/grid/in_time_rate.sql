/*
title = { zh = "限时办结率", en = "Resolved in time" }
definition.zh = "期内上报的网格事件中，在政策文件规定的等级时限内办结的比例。分母为已办结的事件，加上至数据最后一日已超过时限仍未办结的；尚在时限内的不计。"
definition.en = "Share of the grid events reported in the period that were resolved within the hours that the policy gives their level. The denominator is resolved events and those still open past the limit on the last day of the data; open events within the limit are left out."
unit = "percent"
direction = "up"
chart = { kind = "figure" }
shape = "rate"
params = ["from", "to", "villages"]
policy = ["grid.urgent_hours", "grid.pressing_hours", "grid.ordinary_hours"]
rows = "rows/grid_events"
*/
WITH limited AS (
    SELECT
        *,
        CASE level WHEN '紧急' THEN $grid_urgent_hours WHEN '较急' THEN $grid_pressing_hours ELSE $grid_ordinary_hours END AS hours
    FROM grid_event_hours
    WHERE village_id IN (SELECT unnest($villages)) AND month <= $to
)
SELECT
    month,
    coalesce(sum(resolved) FILTER (WHERE hours_to <= hours), 0)::BIGINT AS part,
    (sum(resolved) + coalesce(sum(open) FILTER (WHERE hours_from >= hours), 0))::BIGINT AS whole
FROM limited
GROUP BY month
