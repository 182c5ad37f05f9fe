/*
title = { zh = "其他改革：数据允许说什么", en = "Other reforms: what the dates allow" }
definition.zh = "表格战役、小微权力、绩效考核与便民服务站：改革开始月份、数据覆盖的月份，与开始前后各有多少个月。开始前没有数据，或紧接着又有大事，就不能说改革带来了什么。开始月份取自数据中最早的记录。"
definition.en = "Form campaign, small powers, assessment and service stations: when each began, which months the data covers, and how many there are before and after. Without data from before, or with another event right after, it cannot be said what the reform brought. Starts are the earliest records in the data."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages"]
on = ["evaluation/record", "evaluation/summary"]
columns.started = { zh = "改革开始", en = "Reform began", unit = "month" }
columns.start_from = { zh = "开始月份依据", en = "Start taken from" }
columns.first_month = { zh = "数据起", en = "Data from", unit = "month" }
columns.months_before = { zh = "开始前", en = "Before", unit = "months" }
columns.months_after = { zh = "开始后", en = "After", unit = "months" }
columns.grade = { zh = "证据", en = "Evidence" }
columns.reason = { zh = "不可回答的原因", en = "Why not answerable" }
columns.better = { zh = "怎样更准", en = "What would tell more" }
columns.effect = { zh = "变化", en = "Change", unit = "row" }
*/
SELECT
    r.reform,
    s.grade,
    s.reason,
    r.started,
    r.start_from,
    r.first_month,
    r.months_before,
    r.months_after,
    s.effect,
    s.low,
    s.high,
    s.unit,
    s.better
FROM record AS r
JOIN summary AS s ON s.reform = r.reform
WHERE NOT starts_with(r.reform, '清单修订') AND NOT starts_with(r.reform, '营造员')
ORDER BY r.position
