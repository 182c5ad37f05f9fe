/*
title = { zh = "哪些部门带来变化", en = "Which departments drove the change" }
definition.zh = "期内全部工时与上年同期相比的变化，按交办部门分解：变化最大的七个部门逐一列出，其余合并；各部分之和等于总变化。"
definition.en = "Change of all hours against the same months a year before, by the department that asks for the work: the seven that changed most, and the rest together; the parts add up to the change exactly."
unit = "hours"
direction = "down"
chart = { kind = "waterfall", category = "step", value = "hours", measure = "measure" }
params = ["from", "to", "villages", "departments"]
on = ["burden/drivers_by_department"]
rows = "rows/workload"
columns.step = { zh = "部门", en = "Department", filter = "departments" }
*/
WITH placed AS (
    SELECT
        department,
        change,
        row_number() OVER (ORDER BY abs(change) DESC, department) AS place
    FROM drivers_by_department
),
steps AS (
    SELECT place AS position, department AS step, change AS hours, 'relative' AS measure
    FROM placed
    WHERE place <= 7
    UNION ALL
    SELECT 8, '其他部门', sum(change), 'relative'
    FROM placed
    WHERE place > 7
    UNION ALL
    SELECT 9, '合计变化', sum(change), 'total'
    FROM placed
)
SELECT step, hours, measure
FROM steps
WHERE hours IS NOT NULL
ORDER BY position
