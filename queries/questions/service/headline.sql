/*
title = { zh = "服务效能一句话", en = "Service in a sentence" }
definition.zh = "期内办件的当场办结率与按承诺时限办结率，并与上年同期比较当场办结率。变化不超出三倍标准误的称为基本持平，与数字卡片同一判断。"
definition.en = "Rates of cases handled on the spot and within the promised time, the first compared with the same months a year before. A change within three standard errors is called level, as on the tile."
unit = "percent"
direction = "up"
chart = { kind = "sentence" }
params = ["from", "to", "villages", "departments", "items"]
on = ["service/on_the_spot_rate:judged as spot", "service/on_time_rate"]
rows = "rows/cases"
adds_up = { cases = "count" }

[sentence.up]
zh = "{cases}办件中，{rate}当场办结，比上年同期提高 {change:abs}；{on_time_rate}在承诺时限内办结。"
en = "Of {cases}, {rate} were handled on the spot, up {change:abs} on a year before; {on_time_rate} kept the promised time."
[sentence.down]
zh = "{cases}办件中，{rate}当场办结，比上年同期下降 {change:abs}；{on_time_rate}在承诺时限内办结。"
en = "Of {cases}, {rate} were handled on the spot, down {change:abs} on a year before; {on_time_rate} kept the promised time."
[sentence.level]
zh = "{cases}办件中，{rate}当场办结，与上年同期基本持平；{on_time_rate}在承诺时限内办结。"
en = "Of {cases}, {rate} were handled on the spot, level with a year before; {on_time_rate} kept the promised time."
[sentence.first]
zh = "{cases}办件中，{rate}当场办结；{on_time_rate}在承诺时限内办结。没有上年同期数据可比。"
en = "Of {cases}, {rate} were handled on the spot; {on_time_rate} kept the promised time. There is no year before to compare with."
[sentence.none]
zh = "所选条件下没有办件。"
en = "The filters leave no cases."
*/
SELECT
    CASE s.verdict WHEN '上升' THEN 'up' WHEN '下降' THEN 'down' WHEN '持平' THEN 'level' WHEN '无上年同期' THEN 'first' ELSE 'none' END AS variant,
    s.denominator AS cases,
    s.value AS rate,
    s.change,
    t.value AS on_time_rate
FROM spot AS s, on_time_rate AS t
