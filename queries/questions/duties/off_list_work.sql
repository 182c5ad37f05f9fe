/*
title = { zh = "清单外的每一项工作", en = "Every piece of work on no list" }
definition.zh = "期内所选村居仍在做的清单外工作：由哪个部门交办、凭什么来的、做它的村居数、期内工时与上年同期工时，工时多的在前。"
definition.en = "Work on no list that the chosen villages did in the period: which department asks, on what ground, how many villages do it, hours in the period and a year before, most hours first."
unit = "hours"
direction = "down"
chart = { kind = "table" }
params = ["from", "to", "villages", "departments"]
rows = "rows/off_list"
adds_up = { hours = "sum:hours" }
columns.list = { zh = "原清单", en = "Former list" }
*/
WITH spent AS (
    SELECT
        work_id,
        work,
        list,
        ground,
        department_id,
        sum(hours) FILTER (WHERE month BETWEEN $from AND $to)::DOUBLE AS hours,
        coalesce(
            sum(hours) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR), 0
        )::DOUBLE AS hours_before,
        count(DISTINCT village_id) FILTER (WHERE month BETWEEN $from AND $to) AS villages
    FROM off_list_month
    WHERE village_id IN (SELECT unnest($villages)) AND department_id IN (SELECT unnest($departments))
    GROUP BY work_id, work, list, ground, department_id
)
SELECT s.work, d.department, s.ground, s.hours, s.hours_before, s.villages, s.list
FROM spent AS s
JOIN dim_department AS d USING (department_id)
WHERE s.hours > 0
ORDER BY s.hours DESC, s.work_id
