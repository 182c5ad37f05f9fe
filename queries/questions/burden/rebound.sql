/*
title = { zh = "负担反弹的村居", en = "Villages where the load creeps back" }
definition.zh = "反弹监测中的村居：工时超出上次大事后的基线，超出部分的累计高于偶然所能达到的高度；多出工时自抬高之月算起，主要来源为比基线增加最多的部门。"
definition.en = "The villages of the rebound watch: hours exceed the base since the last recorded event, and what exceeds it adds up to more than chance brings about. Hours at stake count from the month in which the rise began; the main source is the department that added most to its base."
unit = "hours"
direction = "down"
chart = { kind = "table" }
params = ["to", "villages", "departments"]
on = ["burden/rebound_watch"]
rows = "rows/workload"
columns.change = { zh = "多出工时", en = "Above base", unit = "hours" }
columns.change_percent = { zh = "高出基线", en = "Above base (%)", unit = "percent" }
*/
SELECT
    w.name AS village,
    v.subdistrict,
    w.status,
    w.since,
    w.hours,
    w.expected,
    w.change,
    w.change_percent,
    w.driver AS main_source,
    w.driver_change AS department_change
FROM rebound_watch AS w
JOIN dim_village AS v ON v.village = w.name
WHERE w.level = '村居'
ORDER BY w.change DESC, w.name
