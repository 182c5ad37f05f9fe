/*
title = { zh = "有何变化", en = "What changed" }
definition.zh = "与上年同期相比：工时变化最大的清单、工时增加最多的部门、当场办结率升降最大的街道、负担反弹的村居。"
definition.en = "Against the same months a year before: the list whose hours changed most, the department that added most, the subdistrict whose on-the-spot rate moved most, and villages rebounding."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["from", "to", "villages", "departments", "items"]
on = ["burden/drivers_by_list", "burden/drivers_by_department", "burden/rebound"]

[sentence.list_down]
zh = "减下来最多的是{name}，少 {hours:abs}。"
en = "Most was taken off {name}: {hours:abs} less."
[sentence.list_up]
zh = "没有哪张清单的工时减少；增加最少的是{name}，多 {hours:abs}。"
en = "No list went down; the smallest rise is {name}, {hours:abs} more."
[sentence.department_up]
zh = "加得最多的部门是{name}，多 {hours:abs}。"
en = "The department that added most is {name}, {hours:abs} more."
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
zh = "反弹最多的是{name}，最近几个月比上年同月多 {hours:abs}。"
en = "The load creeps back most in {name}: {hours:abs} more in the last months than a year before."
*/
WITH rates AS (
    SELECT
        v.subdistrict AS name,
        100.0 * sum(c.on_the_spot) FILTER (WHERE c.month BETWEEN $from AND $to)
            / nullif(sum(c.cases) FILTER (WHERE c.month BETWEEN $from AND $to), 0)
        - 100.0 * sum(c.on_the_spot) FILTER (WHERE c.month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR)
            / nullif(sum(c.cases) FILTER (WHERE c.month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR), 0)
            AS points
    FROM case_month AS c
    JOIN dim_village AS v USING (village_id)
    JOIN dim_item AS i USING (item_id)
    WHERE c.village_id IN (SELECT unnest($villages))
      AND c.item_id IN (SELECT unnest($items))
      AND i.department_id IN (SELECT unnest($departments))
    GROUP BY v.subdistrict
),
sentences AS (
    (
        SELECT 1 AS position, CASE WHEN hours < 0 THEN 'list_down' ELSE 'list_up' END AS variant,
            step AS name, hours, NULL::DOUBLE AS points
        FROM drivers_by_list
        WHERE measure = 'relative'
        ORDER BY hours
        LIMIT 1
    )
    UNION ALL
    (
        SELECT 2, CASE WHEN change > 0 THEN 'department_up' ELSE 'department_down' END, department, change, NULL
        FROM drivers_by_department
        ORDER BY change DESC
        LIMIT 1
    )
    UNION ALL
    (
        SELECT 3, 'rebound', village, change, NULL
        FROM rebound
        ORDER BY change DESC
        LIMIT 1
    )
    UNION ALL
    (
        SELECT 4, CASE WHEN points > 0 THEN 'rate_up' ELSE 'rate_down' END, name, NULL, points
        FROM rates
        WHERE points IS NOT NULL
        ORDER BY abs(points) DESC
        LIMIT 1
    )
)
SELECT variant, name, hours, points
FROM sentences
ORDER BY position
