/*
title = { zh = "减负趋势一句话", en = "Burden in a sentence" }
definition.zh = "期内村居月均工时与上年同期比较，以及负担反弹的村居数。变化不足百分之一称为基本持平。"
definition.en = "Hours a village a month against the same months a year before, and how many villages rebound. Less than one per cent is called level."
unit = "hours"
direction = "down"
chart = { kind = "sentence" }
params = ["from", "to", "villages", "departments"]
on = ["burden/hours_per_village", "burden/rebounding_villages"]

[sentence.up]
zh = "每个村居每月 {hours}，比上年同期增加 {percent:abs}；{rebounding}出现反弹。"
en = "A village spends {hours} a month, {percent:abs} more than a year before; {rebounding} rebounding."
[sentence.down]
zh = "每个村居每月 {hours}，比上年同期减少 {percent:abs}；{rebounding}出现反弹。"
en = "A village spends {hours} a month, {percent:abs} less than a year before; {rebounding} rebounding."
[sentence.level]
zh = "每个村居每月 {hours}，与上年同期基本持平；{rebounding}出现反弹。"
en = "A village spends {hours} a month, level with a year before; {rebounding} rebounding."
[sentence.first]
zh = "每个村居每月 {hours}；没有上年同期数据可比。"
en = "A village spends {hours} a month; there is no year before to compare with."
[sentence.none]
zh = "所选条件下没有工作量记录。"
en = "The filters leave no workload."
*/
SELECT
    CASE
        WHEN h.value IS NULL THEN 'none'
        WHEN h.previous IS NULL THEN 'first'
        WHEN h.change / nullif(h.previous, 0) >= 0.01 THEN 'up'
        WHEN h.change / nullif(h.previous, 0) <= -0.01 THEN 'down'
        ELSE 'level'
    END AS variant,
    h.value AS hours,
    100.0 * h.change / nullif(h.previous, 0) AS percent,
    r.value AS rebounding
FROM hours_per_village AS h, rebounding_villages AS r
