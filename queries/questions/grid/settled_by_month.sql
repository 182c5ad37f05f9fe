/*
title = { zh = "事件在哪里解决", en = "Where events are settled" }
definition.zh = "每月上报的网格事件按去向的构成：网格内解决、村居解决、上报街道、转办部门或处理中。显示至期末的全部月份；各项之和为100%。"
definition.en = "Grid events of each month by where they went: solved in the grid, solved by the village, passed to the subdistrict, passed to a department, or open. All months up to the end of the period; parts add up to 100 %."
unit = "percent"
direction = "neither"
chart = { kind = "column", x = "month", y = "share", series = "outcome" }
params = ["to", "villages"]
rows = "rows/grid_events"
adds_up = { events = "count" }
columns.outcome = { zh = "去向", en = "Where settled" }
*/
WITH monthly AS (
    SELECT
        month,
        sum(events) AS whole,
        sum(solved_in_grid) AS in_grid,
        sum(solved_by_village) AS by_village,
        sum(passed_to_subdistrict) AS to_subdistrict,
        sum(passed_to_department) AS to_department,
        sum(open) AS open
    FROM grid_event_month
    WHERE village_id IN (SELECT unnest($villages)) AND month <= $to
    GROUP BY month
),
long AS (
    SELECT month, 1 AS position, '网格内解决' AS outcome, in_grid AS part, whole FROM monthly
    UNION ALL
    SELECT month, 2, '村居解决', by_village, whole FROM monthly
    UNION ALL
    SELECT month, 3, '上报街道', to_subdistrict, whole FROM monthly
    UNION ALL
    SELECT month, 4, '转办部门', to_department, whole FROM monthly
    UNION ALL
    SELECT month, 5, '处理中', open, whole FROM monthly
)
SELECT month, outcome, 100.0 * part / nullif(whole, 0) AS share, part::BIGINT AS events
FROM long
ORDER BY position, month
