/*
title = { zh = "哪些清单带来变化", en = "Which lists drove the change" }
definition.zh = "期内全部工时与上年同期相比的变化，按清单分解；各部分之和等于总变化。"
definition.en = "Change of all hours against the same months a year before, by list; the parts add up to the change exactly."
unit = "hours"
direction = "down"
chart = { kind = "waterfall", category = "step", value = "hours", measure = "measure" }
params = ["from", "to", "villages", "departments"]
rows = "rows/workload"
*/
WITH compared AS (
    SELECT
        list,
        coalesce(sum(hours) FILTER (WHERE month BETWEEN $from AND $to), 0) AS hours,
        coalesce(sum(hours) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR), 0) AS hours_before
    FROM burden_month
    WHERE village_id IN (SELECT unnest($villages))
      AND department_id IN (SELECT unnest($departments))
    GROUP BY list
),
ordered AS (
    SELECT DISTINCT list, list_no FROM dim_duty
),
steps AS (
    SELECT coalesce(o.list_no, 7) AS position, c.list AS step, c.hours - c.hours_before AS hours, 'relative' AS measure
    FROM compared AS c
    LEFT JOIN ordered AS o USING (list)
    UNION ALL
    SELECT 9, '合计变化', sum(hours - hours_before), 'total'
    FROM compared
)
SELECT step, hours::DOUBLE AS hours, measure
FROM steps
WHERE hours IS NOT NULL
ORDER BY position
