/*
title = { zh = "服务效能一句话", en = "Service in a sentence" }
definition.zh = "期内办件的当场办结率与按承诺时限办结率，并与上年同期比较当场办结率。变化不超出三倍标准误的称为基本持平，与数字卡片同一判断。两期之间有大事的，另算同口径：只取与上年同月之间没有大事的月份；最近半年与全期说法不同的，先说最近半年。"
definition.en = "Rates of cases handled on the spot and within the promised time, the first compared with the same months a year before. A change within three standard errors is called level, as on the tile. Where a recorded event lies between the two periods, the months without one between them and the year before are compared as well; where the last half-year says something else than the whole, it is said first."
unit = "percent"
direction = "up"
chart = { kind = "sentence" }
params = ["from", "to", "villages", "departments", "items"]
on = ["service/on_the_spot_rate:judged as spot", "service/on_time_rate"]
rows = "rows/cases"
adds_up = { cases = "count" }
columns.whole = { zh = "全期变化", en = "Over the period" }
columns.part_value = { zh = "同口径数值", en = "Like for like", unit = "percent" }

[sentence.always]
zh = "{cases}办件中，{rate}当场办结，{whole}{alike}{on_time_rate}在承诺时限内办结。"
en = "Of {cases}, {rate} were handled on the spot, {whole}{alike}{on_time_rate} kept the promised time."
[sentence.turned]
zh = "{recent}；全期{cases}办件中，{rate}当场办结，同比 {change}{alike}{on_time_rate}在承诺时限内办结。"
en = "{recent}; over the whole period, of {cases}, {rate} were handled on the spot, {change} on a year before{alike}{on_time_rate} kept the promised time."
[sentence.first]
zh = "{cases}办件中，{rate}当场办结；{on_time_rate}在承诺时限内办结。没有上年同期数据可比。"
en = "Of {cases}, {rate} were handled on the spot; {on_time_rate} kept the promised time. There is no year before to compare with."
[sentence.none]
zh = "所选条件下没有办件。"
en = "The filters leave no cases."

[clause.whole.up]
zh = "比上年同期提高 {change:abs}"
en = "up {change:abs} on a year before"
[clause.whole.down]
zh = "比上年同期下降 {change:abs}"
en = "down {change:abs} on a year before"
[clause.whole.level]
zh = "与上年同期基本持平"
en = "level with a year before"

[clause.whole.unknown]
zh = "同比 {change}，月份太少，不可判断"
en = "{change} on a year before, with too few months to tell chance from change"

[clause.recent.up]
zh = "{part_from}至{part_to}当场办结率 {part_value}，比上年同月提高 {part_change:abs}"
en = "From {part_from} to {part_to}, {part_value} were handled on the spot, up {part_change:abs} on the same months a year before"
[clause.recent.down]
zh = "{part_from}至{part_to}当场办结率 {part_value}，比上年同月下降 {part_change:abs}"
en = "From {part_from} to {part_to}, {part_value} were handled on the spot, down {part_change:abs} on the same months a year before"
[clause.recent.level]
zh = "{part_from}至{part_to}当场办结率 {part_value}，与上年同月基本持平（{part_change}）"
en = "From {part_from} to {part_to}, {part_value} were handled on the spot, level with the same months a year before ({part_change})"

[clause.alike.all]
zh = "；"
en = "; "
[clause.alike.same]
zh = "（两期之间有{milestones}；{part_from}至{part_to}同口径 {part_change}）；"
en = " (that spans {milestones}; like for like, {part_from} to {part_to}, {part_change}); "
[clause.alike.events]
zh = "，两期之间有{milestones}，不宜直接相比；"
en = ", but that spans {milestones}; "
[clause.alike.missing]
zh = "，两年月份不全，不宜直接相比；"
en = ", but months of one of the years are missing; "
[clause.alike.unlike]
zh = "，但两期之间有{milestones}，没有同口径的月份可比；"
en = ", but that spans {milestones}, and no month is like for like; "
*/
WITH milestones AS (
    SELECT string_agg(milestone, '、' ORDER BY month) AS milestones
    FROM milestone
    WHERE month > $from - INTERVAL 1 YEAR AND month <= $to
)
SELECT
    CASE
        WHEN s.verdict = '无数据' THEN 'none'
        WHEN s.verdict = '无上年同期' THEN 'first'
        WHEN s.part_verdict <> s.verdict THEN 'turned'
        ELSE 'always'
    END AS variant,
    s.direction AS whole,
    s.part_direction AS recent,
    s.alike,
    s.denominator AS cases,
    s.value AS rate,
    s.change,
    s.part_from,
    s.part_to,
    s.part_value,
    s.part_change,
    m.milestones,
    t.value AS on_time_rate
FROM spot AS s
CROSS JOIN on_time_rate AS t
CROSS JOIN milestones AS m
