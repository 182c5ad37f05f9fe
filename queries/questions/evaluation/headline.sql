/*
title = { zh = "改革成效一句话", en = "Did it work, in a sentence" }
definition.zh = "清单修订对工时、营造员对活动的变化与95%区间和证据等级，以及数据回答不了的改革数。各项的方法、假设与安慰剂见一览。"
definition.en = "What the list revision changed in hours and builders in activities, with 95 % interval and grade of the evidence, and how many reforms the data cannot answer. Method, assumption and placebo of each stand in the summary."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["to", "villages"]
on = ["evaluation/summary"]
columns.lists = { zh = "清单修订", en = "List revision" }
columns.builders = { zh = "营造员", en = "Builders" }
columns.rest = { zh = "其余", en = "The rest" }
columns.hours = { zh = "工时变化", en = "Change of hours", unit = "percent" }
columns.hours_low = { zh = "下端", en = "From", unit = "percent" }
columns.hours_high = { zh = "上端", en = "To", unit = "percent" }
columns.hours_grade = { zh = "证据", en = "Evidence" }
columns.activities = { zh = "活动变化", en = "Change of activities", unit = "activities" }
columns.activities_low = { zh = "下端", en = "From", unit = "activities" }
columns.activities_high = { zh = "上端", en = "To", unit = "activities" }
columns.activities_grade = { zh = "证据", en = "Evidence" }
columns.open = { zh = "不可回答", en = "Not answerable", unit = "count" }
columns.asked = { zh = "所问", en = "Asked", unit = "count" }

[sentence.always]
zh = "{lists}；{builders}；{rest}。"
en = "{lists}; {builders}; {rest}."

[clause.lists.down]
zh = "清单修订后村居工时净减 {hours:abs}（95%区间 {hours_high:abs} 至 {hours_low:abs}，证据{hours_grade}）"
en = "The list revision took {hours:abs} off the hours of villages, net (95 % interval {hours_high:abs} to {hours_low:abs}; evidence: {hours_grade})"
[clause.lists.up]
zh = "清单修订后村居工时反而净增 {hours:abs}（95%区间 {hours_low:abs} 至 {hours_high:abs}，证据{hours_grade}）"
en = "Hours of villages rose by {hours:abs} net after the list revision (95 % interval {hours_low:abs} to {hours_high:abs}; evidence: {hours_grade})"
[clause.lists.level]
zh = "清单修订后村居工时看不出变化（95%区间 {hours_low} 至 {hours_high}，证据{hours_grade}）"
en = "The list revision shows no clear change in the hours of villages (95 % interval {hours_low} to {hours_high}; evidence: {hours_grade})"
[clause.lists.maybe]
zh = "清单修订后村居工时与预计相差 {hours:signed}（95%区间 {hours_low:signed} 至 {hours_high:signed}，证据{hours_grade}），是否由修订带来不能确定"
en = "After the list revision hours of villages differ from what was expected by {hours:signed} (95 % interval {hours_low:signed} to {hours_high:signed}; evidence: {hours_grade}), which may have other causes"
[clause.lists.none]
zh = "清单修订是否减负，现有数据不可回答"
en = "Whether the list revision lightened the load cannot be answered"

[clause.builders.up]
zh = "营造员到岗使每村每月多办活动 {activities:abs}（95%区间 {activities_low:abs} 至 {activities_high:abs}，证据{activities_grade}）"
en = "a builder brings {activities:abs} more a village a month (95 % interval {activities_low:abs} to {activities_high:abs}; evidence: {activities_grade})"
[clause.builders.down]
zh = "营造员到岗后每村每月活动反而少 {activities:abs}（95%区间 {activities_high:abs} 至 {activities_low:abs}，证据{activities_grade}）"
en = "with a builder, villages hold {activities:abs} fewer a month (95 % interval {activities_high:abs} to {activities_low:abs}; evidence: {activities_grade})"
[clause.builders.level]
zh = "营造员到岗后每村活动看不出变化（95%区间 {activities_low} 至 {activities_high}，证据{activities_grade}）"
en = "builders show no clear change in activities (95 % interval {activities_low} to {activities_high}; evidence: {activities_grade})"
[clause.builders.maybe]
zh = "营造员到岗后每村每月活动与预计相差 {activities:signed}（95%区间 {activities_low:signed} 至 {activities_high:signed}，证据{activities_grade}），是否由其带来不能确定"
en = "with a builder, activities differ from what was expected by {activities:signed} a village a month (95 % interval {activities_low:signed} to {activities_high:signed}; evidence: {activities_grade}), which may have other causes"
[clause.builders.none]
zh = "营造员是否带来活动，现有数据不可回答"
en = "whether builders bring activities cannot be answered"

[clause.rest.some]
zh = "所问 {asked} 项中 {open} 项数据回答不了"
en = "of {asked} questions asked, {open} cannot be answered by the data"
[clause.rest.none]
zh = "所问 {asked} 项都有答案"
en = "all {asked} questions asked have an answer"
*/
WITH said AS (
    SELECT
        CASE WHEN reform LIKE '营造员%' THEN 'builders' ELSE 'lists' END AS subject,
        effect,
        low,
        high,
        grade,
        CASE WHEN grade = '不可回答' THEN 'none' WHEN finding = '看不出变化' THEN 'level' WHEN finding LIKE '或%' THEN 'maybe' WHEN effect < 0 THEN 'down' ELSE 'up' END AS clause
    FROM summary
    WHERE reform IN ('清单修订：移出与保留事项对照', '营造员：活动场次')
)
SELECT
    l.clause AS lists,
    b.clause AS builders,
    CASE WHEN s.open > 0 THEN 'some' ELSE 'none' END AS rest,
    l.effect AS hours,
    l.low AS hours_low,
    l.high AS hours_high,
    l.grade AS hours_grade,
    b.effect AS activities,
    b.low AS activities_low,
    b.high AS activities_high,
    b.grade AS activities_grade,
    s.open,
    s.asked
FROM (SELECT count(*) FILTER (WHERE grade = '不可回答') AS open, count(*) AS asked FROM summary) AS s
JOIN said AS l ON l.subject = 'lists'
JOIN said AS b ON b.subject = 'builders'
