/*
title = { zh = "离开基线的工时", en = "Hours that left their base" }
definition.zh = "基线是上次有记录的大事之后的头几个月。全区共同的升降先扣除，只算全区一次；各村居、部门、清单其余的超出部分逐月累计（CUSUM，Page 1954），累计超过偶然所能达到的高度时列出，误报率见政策文件。正在抬高指最近三个月仍高于此前，已抬高指升上去后没有回落。"
definition.en = "The base is the first months after the last recorded event. What moves the whole district is told once, as the district's, and taken off the others; what exceeds the base of a village, department or list beyond that adds up month by month (CUSUM, Page 1954), and is listed when the sum is higher than chance brings about, at the false-alarm rate of the policy file. Rising means that the last three months lie above those before; risen, that it went up and has not come down."
unit = "hours"
direction = "down"
chart = { kind = "table" }
params = ["to", "villages", "departments"]
policy = ["burden.rebound_base", "burden.rebound_alarms", "burden.rebound_percent", "doubt.seed"]
method = "rebound"
empty = { zh = "没有离开基线的，或上次大事之后的月份还不够成为基线。", en = "Nothing has left its base, or too few months have passed since the last recorded event to make one." }
columns.level = { zh = "层级", en = "Level" }
columns.base_ratio = { zh = "应有与基线之比", en = "Expected to base", unit = "count" }
columns.change = { zh = "多出工时", en = "Above base", unit = "hours" }
columns.change_percent = { zh = "高出基线", en = "Above base (%)", unit = "percent" }
columns.months = { zh = "月数", en = "Months", unit = "months" }
*/
WITH monthly AS (
    SELECT b.month, b.village_id, v.village, d.department, b.list, sum(b.hours) AS hours
    FROM burden_month AS b
    JOIN dim_village AS v USING (village_id)
    JOIN dim_department AS d USING (department_id)
    WHERE b.month <= $to
      AND b.department_id IN (SELECT unnest($departments))
    GROUP BY b.month, b.village_id, v.village, d.department, b.list
),
chosen AS (
    SELECT * FROM monthly WHERE village_id IN (SELECT unnest($villages))
),
leveled AS (
    -- Every village of the district, since what they share is taken off each.
    SELECT '村居' AS level, village AS name, month, hours, village_id IN (SELECT unnest($villages)) AS shown
    FROM monthly
    UNION ALL
    SELECT '部门', department, month, hours, TRUE FROM chosen
    UNION ALL
    SELECT '清单', list, month, hours, TRUE FROM chosen
    UNION ALL
    SELECT '全区', '全区', month, hours, TRUE FROM monthly
)
SELECT level, name, month, sum(hours)::DOUBLE AS hours, bool_and(shown) AS shown
FROM leveled
GROUP BY level, name, month
