/*
title = { zh = "减负趋势一句话", en = "Burden in a sentence" }
definition.zh = "期内村居月均工时与上年同期比较，以及负担反弹的村居数。变化不超出三倍标准误的称为基本持平，与数字卡片同一判断。"
definition.en = "Hours a village a month against the same months a year before, and how many villages rebound. A change within three standard errors is called level, as on the tile."
unit = "hours"
direction = "down"
chart = { kind = "sentence" }
params = ["from", "to", "villages", "departments"]
on = ["burden/hours_per_village:judged as hours", "burden/rebounding_villages"]
columns.watch = { zh = "反弹", en = "Rebound" }

[sentence.up]
zh = "每个村居每月 {hours}，比上年同期增加 {percent:abs}；{watch}。"
en = "A village spends {hours} a month, {percent:abs} more than a year before; {watch}."
[sentence.down]
zh = "每个村居每月 {hours}，比上年同期减少 {percent:abs}；{watch}。"
en = "A village spends {hours} a month, {percent:abs} less than a year before; {watch}."
[sentence.level]
zh = "每个村居每月 {hours}，与上年同期基本持平；{watch}。"
en = "A village spends {hours} a month, level with a year before; {watch}."
[sentence.first]
zh = "每个村居每月 {hours}；没有上年同期数据可比。"
en = "A village spends {hours} a month; there is no year before to compare with."
[sentence.none]
zh = "所选条件下没有工作量记录。"
en = "The filters leave no workload."

[clause.watch.some]
zh = "{rebounding}出现反弹"
en = "{rebounding} rebounding"
[clause.watch.none]
zh = "没有村居出现反弹"
en = "no village rebounds"
*/
SELECT
    CASE h.verdict WHEN '上升' THEN 'up' WHEN '下降' THEN 'down' WHEN '持平' THEN 'level' WHEN '无上年同期' THEN 'first' ELSE 'none' END AS variant,
    h.value AS hours,
    100.0 * h.change / nullif(h.previous, 0) AS percent,
    r.value AS rebounding,
    CASE WHEN r.value > 0 THEN 'some' ELSE 'none' END AS watch
FROM hours AS h, rebounding_villages AS r
