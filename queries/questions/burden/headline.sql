/*
title = { zh = "减负趋势一句话", en = "Burden in a sentence" }
definition.zh = "期内村居月均工时与上年同期比较，以及负担反弹的村居数。变化不足百分之一，或不超过两段均值之差的三倍标准误（按期内月度移动极差估计，至少三个月），称为基本持平。"
definition.en = "Hours a village a month against the same months a year before, and how many villages rebound. Less than one per cent, or no more than three standard errors of a difference of two such means (estimated from the moving ranges of the months, from three months on), is called level."
unit = "hours"
direction = "down"
chart = { kind = "sentence" }
params = ["from", "to", "villages", "departments"]
on = ["burden/hours_per_village", "burden/hours_by_month", "burden/rebounding_villages"]
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
WITH ranges AS (
    SELECT abs(hours - lag(hours) OVER (ORDER BY month)) AS moving_range
    FROM hours_by_month
    WHERE measure = '全部工时' AND month BETWEEN $from AND $to
),
noise AS (
    SELECT CASE WHEN count(*) >= 3 THEN 3 * avg(moving_range) / 1.128 * sqrt(2.0 / count(*)) ELSE 0 END AS hours
    FROM ranges
)
SELECT
    CASE
        WHEN h.value IS NULL THEN 'none'
        WHEN h.previous IS NULL THEN 'first'
        WHEN h.change >= greatest(0.01 * h.previous, e.hours) THEN 'up'
        WHEN h.change <= -greatest(0.01 * h.previous, e.hours) THEN 'down'
        ELSE 'level'
    END AS variant,
    h.value AS hours,
    100.0 * h.change / nullif(h.previous, 0) AS percent,
    r.value AS rebounding,
    CASE WHEN r.value > 0 THEN 'some' ELSE 'none' END AS watch
FROM hours_per_village AS h, rebounding_villages AS r, noise AS e
