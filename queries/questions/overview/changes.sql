/*
title = { zh = "有何变化", en = "What changed" }
definition.zh = "与上年同期相比：工时变化最大的清单及其占净变化的份额、工时增加最多的部门及其占全部增加的份额、反弹监测中多出工时最多的村居、当场办结率升降最大且不属正常波动的街道（与数字卡片同一判断）；以及控制图上期末最近三个月的信号。清单与部门的增减是全期合计，含其间大事；份额只在净变化与之同向且不超过全部时给出。"
definition.en = "Against the same months a year before: the list whose hours changed most and its share of the net change, the department that added most and its share of all that was added, the village with most hours at stake in the rebound watch, the subdistrict whose on-the-spot rate moved most where that is more than noise, judged as on a tile; and signals of the control charts in the last three months. What lists and departments added is the sum of the period, recorded events included; shares are given where they are a part of the whole."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["from", "to", "villages", "departments", "items"]
on = [
    "burden/drivers_by_list",
    "burden/drivers_by_department",
    "burden/rebound",
    "burden/hours_per_village:control as control_hours",
    "service/on_the_spot_rate:control as control_on_the_spot",
    "service/on_the_spot_rate:judged_by_subdistrict as rates",
]

[sentence.list_down]
zh = "减下来最多的是{name}，少 {hours:abs}，占净减少的 {share}。"
en = "Most was taken off {name}: {hours:abs} less, {share} of the net fall."
[sentence.list_down_most]
zh = "减下来最多的是{name}，少 {hours:abs}。"
en = "Most was taken off {name}: {hours:abs} less."
[sentence.list_down_against]
zh = "减下来最多的是{name}，少 {hours:abs}，但合计仍在增加。"
en = "Most was taken off {name}: {hours:abs} less, though the whole rose."
[sentence.list_up]
zh = "没有哪张清单的工时减少；增加最多的是{name}，多 {hours:abs}。"
en = "No list went down; the largest rise is {name}, {hours:abs} more."
[sentence.department_up]
zh = "加得最多的部门是{name}，多 {hours:abs}，占全部增加的 {share}。"
en = "The department that added most is {name}: {hours:abs} more, {share} of all that was added."
[sentence.department_down]
zh = "没有部门增加工时；减得最少的是{name}，少 {hours:abs}。"
en = "No department added hours; the smallest cut is {name}, {hours:abs} less."
[sentence.rate_up]
zh = "当场办结率变化最大的是{name}，提高 {points:abs}。"
en = "The on-the-spot rate moved most in {name}, up {points:abs}."
[sentence.rate_down]
zh = "当场办结率变化最大的是{name}，下降 {points:abs}。"
en = "The on-the-spot rate moved most in {name}, down {points:abs}."
[sentence.rebound]
zh = "反弹最多的是{name}，自{month}起比基线多 {hours:abs}。"
en = "The load creeps back most in {name}: {hours:abs} above its base since {month}."
[sentence.hours_signal]
zh = "控制图信号：村居月均工时在{month}{name}。"
en = "Control chart: hours a village a month in {month}: {name}."
[sentence.rate_signal]
zh = "控制图信号：当场办结率在{month}{name}。"
en = "Control chart: on-the-spot rate in {month}: {name}."
*/
WITH lists AS (
    SELECT
        step AS name,
        hours,
        sum(hours::DECIMAL(18, 2)) OVER () AS net,
        100.0 * hours / nullif(sum(hours::DECIMAL(18, 2)) OVER (), 0) AS share
    FROM drivers_by_list
    WHERE measure = 'relative'
),
departments AS (
    SELECT
        department AS name,
        change AS hours,
        100.0 * change / nullif(sum(change::DECIMAL(18, 2)) FILTER (WHERE change > 0) OVER (), 0) AS share
    FROM drivers_by_department
),
signals AS (
    SELECT 5 AS position, 'hours_signal' AS variant, month, signal FROM control_hours
    UNION ALL
    SELECT 6, 'rate_signal', month, signal FROM control_on_the_spot
),
sentences AS (
    (
        SELECT
            1 AS position,
            CASE WHEN hours < 0 AND net < 0 AND share <= 100 THEN 'list_down' WHEN hours < 0 AND net < 0 THEN 'list_down_most' WHEN hours < 0 THEN 'list_down_against' ELSE 'list_up' END AS variant,
            name, hours, share, NULL::DOUBLE AS points, NULL::DATE AS month
        FROM lists
        ORDER BY CASE WHEN min(hours) OVER () < 0 THEN hours ELSE -hours END
        LIMIT 1
    )
    UNION ALL
    (
        SELECT 2, CASE WHEN hours > 0 THEN 'department_up' ELSE 'department_down' END, name, hours, share, NULL, NULL
        FROM departments
        ORDER BY hours DESC, name
        LIMIT 1
    )
    UNION ALL
    (
        SELECT 3, 'rebound', village, change, NULL, NULL, since
        FROM rebound
        ORDER BY change DESC, village
        LIMIT 1
    )
    UNION ALL
    (
        SELECT 4, CASE verdict WHEN '上升' THEN 'rate_up' ELSE 'rate_down' END, subdistrict, NULL, NULL, change, NULL
        FROM rates
        WHERE verdict IN ('上升', '下降')
        ORDER BY abs(change) DESC, subdistrict
        LIMIT 1
    )
    UNION ALL
    (
        SELECT position, variant, max_by(signal, month), NULL, NULL, NULL, max(month)
        FROM signals
        WHERE signal IS NOT NULL AND month > $to - INTERVAL 3 MONTH
        GROUP BY position, variant
    )
)
SELECT variant, name, hours, share, points, month
FROM sentences
ORDER BY position
