/*
title = { zh = "哪些部门带来变化", en = "Which departments drove the change" }
definition.zh = "各部门交办工作的工时与上年同期相比的变化；各部门之和等于总变化。正值为增加。"
definition.en = "Change of hours asked for by each department against the same months a year before; departments add up to the change. Positive is more work."
unit = "hours"
direction = "down"
chart = { kind = "bar", y = "department", x = "change" }
params = ["from", "to", "villages", "departments"]
rows = "rows/workload"
*/
WITH compared AS (
    SELECT
        department_id,
        coalesce(sum(hours) FILTER (WHERE month BETWEEN $from AND $to), 0)::DOUBLE AS hours,
        coalesce(sum(hours) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR), 0)::DOUBLE AS hours_before
    FROM burden_month
    WHERE village_id IN (SELECT unnest($villages))
      AND department_id IN (SELECT unnest($departments))
    GROUP BY department_id
)
SELECT d.department, c.hours - c.hours_before AS change, c.hours, c.hours_before
FROM compared AS c
JOIN dim_department AS d USING (department_id)
ORDER BY change DESC, d.department
