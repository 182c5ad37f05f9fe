/*
title = { zh = "负担反弹的村居", en = "Villages where the load creeps back" }
definition.zh = "反弹监测中的村居：期末最近若干个月工时合计比上年同月高出政策标准，且逐月都高于上年同月，按多出的工时排序；主要来源为增加最多的部门。"
definition.en = "The villages of the rebound watch: hours in the last months of the period are above the same months a year before by more than the policy allows, and above them in each month, ordered by hours at stake; the main source is the department that added most."
unit = "hours"
direction = "down"
chart = { kind = "table" }
params = ["to", "villages", "departments"]
on = ["burden/rebound_watch"]
rows = "rows/workload"
*/
SELECT
    w.name AS village,
    v.subdistrict,
    w.hours,
    w.hours_before,
    w.change,
    w.change_percent,
    w.driver AS main_source,
    w.driver_change AS department_change
FROM rebound_watch AS w
JOIN dim_village AS v ON v.village = w.name
WHERE w.level = '村居'
ORDER BY w.change DESC, w.name
