/*
title = { zh = "减负趋势一句话", en = "Burden in a sentence" }
definition.zh = "期内村居月均工时与上年同期比较，以及负担反弹的村居数。变化不超出三倍标准误的称为基本持平，与数字卡片同一判断。两期之间有大事的，另算同口径：只取与上年同月之间没有大事的月份；最近半年与全期说法不同的，先说最近半年。"
definition.en = "Hours a village a month against the same months a year before, and how many villages rebound. A change within three standard errors is called level, as on the tile. Where a recorded event lies between the two periods, the months without one between them and the year before are compared as well; where the last half-year says something else than the whole, it is said first."
unit = "hours"
direction = "down"
chart = { kind = "sentence" }
params = ["from", "to", "villages", "departments"]
on = ["burden/hours_per_village:judged as hours", "burden/rebounding_villages"]
columns.watch = { zh = "反弹", en = "Rebound" }
columns.whole = { zh = "全期变化", en = "Over the period" }
columns.percent = { zh = "同比", en = "y/y", unit = "percent" }
columns.part_percent = { zh = "同口径同比", en = "y/y, like for like", unit = "percent" }

[sentence.always]
zh = "{whole}{alike}{watch}。"
en = "{whole}{alike}{watch}."
[sentence.turned]
zh = "{recent}；全期每个村居每月 {hours}，同比 {percent:signed}{alike}{watch}。"
en = "{recent}; over the whole period a village spends {hours} a month, {percent:signed} on a year before{alike}{watch}."
[sentence.first]
zh = "每个村居每月 {hours}；没有上年同期数据可比。"
en = "A village spends {hours} a month; there is no year before to compare with."
[sentence.none]
zh = "所选条件下没有工作量记录。"
en = "The filters leave no workload."

[clause.whole.up]
zh = "每个村居每月 {hours}，比上年同期增加 {percent:abs}"
en = "A village spends {hours} a month, {percent:abs} more than a year before"
[clause.whole.down]
zh = "每个村居每月 {hours}，比上年同期减少 {percent:abs}"
en = "A village spends {hours} a month, {percent:abs} less than a year before"
[clause.whole.level]
zh = "每个村居每月 {hours}，与上年同期基本持平"
en = "A village spends {hours} a month, level with a year before"

[clause.whole.unknown]
zh = "每个村居每月 {hours}，同比 {percent:signed}，月份太少，不可判断"
en = "A village spends {hours} a month, {percent:signed} on a year before, with too few months to tell chance from change"

[clause.recent.up]
zh = "{part_from}至{part_to}每个村居每月 {part_value}，比上年同月增加 {part_percent:abs}"
en = "From {part_from} to {part_to} a village spent {part_value} a month, {part_percent:abs} more than in the same months a year before"
[clause.recent.down]
zh = "{part_from}至{part_to}每个村居每月 {part_value}，比上年同月减少 {part_percent:abs}"
en = "From {part_from} to {part_to} a village spent {part_value} a month, {part_percent:abs} less than in the same months a year before"
[clause.recent.level]
zh = "{part_from}至{part_to}每个村居每月 {part_value}，与上年同月基本持平（{part_percent:signed}）"
en = "From {part_from} to {part_to} a village spent {part_value} a month, level with the same months a year before ({part_percent:signed})"

[clause.alike.all]
zh = "；"
en = "; "
[clause.alike.same]
zh = "（两期之间有{milestones}；{part_from}至{part_to}同口径 {part_percent:signed}）；"
en = " (that spans {milestones}; like for like, {part_from} to {part_to}, {part_percent:signed}); "
[clause.alike.events]
zh = "，两期之间有{milestones}，不宜直接相比；"
en = ", but that spans {milestones}; "
[clause.alike.missing]
zh = "，两年月份不全，不宜直接相比；"
en = ", but months of one of the years are missing; "
[clause.alike.unlike]
zh = "，但两期之间有{milestones}，没有同口径的月份可比；"
en = ", but that spans {milestones}, and no month is like for like; "

[clause.watch.some]
zh = "{rebounding}出现反弹"
en = "{rebounding} rebounding"
[clause.watch.unknown]
zh = "距上次大事不久，是否反弹尚不可知"
en = "too soon after the last event to tell a rebound"
[clause.watch.none]
zh = "没有村居出现反弹"
en = "no village rebounds"
*/
WITH milestones AS (
    SELECT string_agg(milestone, '、' ORDER BY month) AS milestones
    FROM milestone
    WHERE month > $from - INTERVAL 1 YEAR AND month <= $to
)
SELECT
    CASE
        WHEN h.verdict = '无数据' THEN 'none'
        WHEN h.verdict = '无上年同期' THEN 'first'
        WHEN h.part_verdict <> h.verdict THEN 'turned'
        ELSE 'always'
    END AS variant,
    h.direction AS whole,
    h.part_direction AS recent,
    h.alike,
    h.value AS hours,
    100.0 * h.change / nullif(h.previous, 0) AS percent,
    h.part_from,
    h.part_to,
    h.part_value,
    100.0 * h.part_change / nullif(h.part_previous, 0) AS part_percent,
    m.milestones,
    r.value AS rebounding,
    CASE WHEN r.value > 0 THEN 'some' WHEN r.value IS NULL THEN 'unknown' ELSE 'none' END AS watch
FROM hours AS h
CROSS JOIN rebounding_villages AS r
CROSS JOIN milestones AS m
