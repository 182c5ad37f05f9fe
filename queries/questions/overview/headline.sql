/*
title = { zh = "一句话总览", en = "The district in a sentence" }
definition.zh = "清单事项数与2016年末比较、村居月均工时与当场办结率各与上年同期比较；升降是否成立，与减负趋势、服务效能两处的一句话同一规则。"
definition.en = "Items on the lists against 2016; hours a village a month and the on-the-spot rate against the same months a year before, called risen or fallen by the rules of the sentences of the burden and the service view."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["from", "to", "villages", "departments", "items"]
on = ["duties/duty_items", "burden/headline as load_said", "service/headline as service_said"]
columns.load = { zh = "负担", en = "Load" }
columns.service = { zh = "服务", en = "Service" }
columns.change = { zh = "同比", en = "y/y", unit = "points" }
columns.lists = { zh = "清单", en = "Lists" }
columns.items = { zh = "清单事项", en = "Items on the lists", unit = "items" }

[sentence.always]
zh = "{lists}；{load}；{service}。"
en = "{lists}; {load}; {service}."
[sentence.none]
zh = "所选条件下没有可用数据。"
en = "The filters leave nothing to show."

[clause.lists.cut]
zh = "清单事项由 {items_2016}减到 {items}"
en = "The lists went from {items_2016} to {items}"
[clause.lists.grown]
zh = "清单事项由 {items_2016}增到 {items}"
en = "The lists grew from {items_2016} to {items}"
[clause.lists.same]
zh = "清单事项 {items}"
en = "{items} on the lists"

[clause.load.down]
zh = "每个村居每月 {hours}，比上年同期减少 {percent:abs}"
en = "a village spends {hours} a month, {percent:abs} less than a year before"
[clause.load.up]
zh = "每个村居每月 {hours}，比上年同期增加 {percent:abs}"
en = "a village spends {hours} a month, {percent:abs} more than a year before"
[clause.load.level]
zh = "每个村居每月 {hours}，与上年同期基本持平"
en = "a village spends {hours} a month, level with a year before"
[clause.load.first]
zh = "每个村居每月 {hours}"
en = "a village spends {hours} a month"
[clause.load.none]
zh = "没有工作量记录"
en = "there is no workload"

[clause.service.up]
zh = "当场办结率 {rate}，提高 {change:abs}"
en = "{rate} of cases are handled on the spot, up {change:abs}"
[clause.service.down]
zh = "当场办结率 {rate}，下降 {change:abs}"
en = "{rate} of cases are handled on the spot, down {change:abs}"
[clause.service.level]
zh = "当场办结率 {rate}，基本持平"
en = "{rate} of cases are handled on the spot, level with a year before"
[clause.service.first]
zh = "当场办结率 {rate}"
en = "{rate} of cases are handled on the spot"
[clause.service.none]
zh = "没有办件"
en = "there are no cases"
*/
SELECT
    CASE WHEN b.variant = 'none' AND s.variant = 'none' THEN 'none' ELSE 'always' END AS variant,
    CASE WHEN d.value < d.previous THEN 'cut' WHEN d.value > d.previous THEN 'grown' ELSE 'same' END AS lists,
    b.variant AS load,
    s.variant AS service,
    d.value AS items,
    d.previous AS items_2016,
    b.hours,
    b.percent,
    s.rate,
    s.change
FROM duty_items AS d, load_said AS b, service_said AS s
