/*
title = { zh = "事件处置用时汇总", en = "How long events take, in all groupings" }
definition.zh = "期内上报的网格事件按等级、类别、村居与合计的办结用时。事件数、限时办结数与超时未办结数为精确计数；中位用时与90%办结用时按用时分段（1、2、3、4、6、8、10、12、16、20、24、36、48、60、72、96、120、168、240、336、504、720小时）在段内均匀推算，误差不超过所在的一段。用时只计已办结的事件。"
definition.en = "Grid events reported in the period by level, by category, by village and in all. Counts, also of those in time and of those open past the limit, are exact. The median and the 90th percentile are interpolated evenly within spans ending at 1, 2, 3, 4, 6, 8, 10, 12, 16, 20, 24, 36, 48, 60, 72, 96, 120, 168, 240, 336, 504 and 720 hours; they are off by no more than the span they fall in. Hours count resolved events only."
unit = "hours"
direction = "down"
chart = { kind = "table" }
params = ["from", "to", "villages"]
policy = ["grid.urgent_hours", "grid.pressing_hours", "grid.ordinary_hours"]
columns.dimension = { zh = "分组", en = "Grouped by" }
columns.resolved = { zh = "已办结", en = "Resolved", unit = "count" }
columns.due = { zh = "应办结", en = "Due", unit = "count" }
*/
WITH limited AS (
    SELECT
        e.*,
        v.village,
        CASE e.level WHEN '紧急' THEN $grid_urgent_hours WHEN '较急' THEN $grid_pressing_hours ELSE $grid_ordinary_hours END AS hours
    FROM grid_event_hours AS e
    JOIN dim_village AS v USING (village_id)
    WHERE e.village_id IN (SELECT unnest($villages)) AND e.month BETWEEN $from AND $to
),
counted AS (
    SELECT
        CASE grouping(level, category, village_id) WHEN 3 THEN '等级' WHEN 5 THEN '类别' WHEN 6 THEN '村居' ELSE '合计' END AS dimension,
        coalesce(level, category, village, '合计') AS name,
        village_id,
        hours_from,
        hours_to,
        sum(resolved) AS resolved,
        sum(open) AS open,
        coalesce(sum(resolved) FILTER (WHERE hours_to <= hours), 0) AS in_time,
        coalesce(sum(open) FILTER (WHERE hours_from >= hours), 0) AS overdue_open
    FROM limited
    GROUP BY GROUPING SETS (
        (hours_from, hours_to, level),
        (hours_from, hours_to, category),
        (hours_from, hours_to, village_id, village),
        (hours_from, hours_to)
    )
),
reached AS (
    SELECT
        *,
        sum(resolved) OVER (PARTITION BY dimension, name, village_id) AS whole,
        sum(resolved) OVER (PARTITION BY dimension, name, village_id ORDER BY hours_from) AS reached
    FROM counted
),
placed AS (
    -- Where in its span a percentile lies; the last span has no end, so only its start is known.
    SELECT
        *,
        hours_from + coalesce(hours_to - hours_from, 0) * (0.5 * whole - reached + resolved) / nullif(resolved, 0) AS at_half,
        hours_from + coalesce(hours_to - hours_from, 0) * (0.9 * whole - reached + resolved) / nullif(resolved, 0) AS at_nine
    FROM reached
)
SELECT
    dimension,
    name,
    village_id,
    sum(resolved + open)::BIGINT AS events,
    sum(resolved)::BIGINT AS resolved,
    sum(in_time)::BIGINT AS in_time,
    sum(overdue_open)::BIGINT AS overdue_open,
    sum(resolved + overdue_open)::BIGINT AS due,
    100.0 * sum(in_time) / nullif(sum(resolved + overdue_open), 0) AS in_time_rate,
    min_by(at_half, hours_from) FILTER (WHERE resolved > 0 AND reached >= 0.5 * whole) AS median_hours,
    min_by(at_nine, hours_from) FILTER (WHERE resolved > 0 AND reached >= 0.9 * whole) AS p90_hours
FROM placed
GROUP BY dimension, name, village_id
ORDER BY dimension, name, village_id
