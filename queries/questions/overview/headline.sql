/*
title = { zh = "一句话总览", en = "The district in a sentence" }
definition.zh = "清单事项数与2016年末比较、村居月均工时与当场办结率各与上年同期比较；升降是否成立、何为同口径，与减负趋势、服务效能两处的一句话同一规则。"
definition.en = "Items on the lists against 2016; hours a village a month and the on-the-spot rate against the same months a year before, called risen or fallen, and like for like, by the rules of the sentences of the burden and the service view."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["from", "to", "villages", "departments", "items"]
on = ["duties/duty_items", "burden/headline as load_said", "service/headline as service_said"]
columns.load = { zh = "负担", en = "Load" }
columns.service = { zh = "服务", en = "Service" }
columns.change = { zh = "同比", en = "y/y", unit = "points" }
columns.percent = { zh = "同比", en = "y/y", unit = "percent" }
columns.part_percent = { zh = "同口径同比", en = "y/y, like for like", unit = "percent" }
columns.part_value = { zh = "同口径数值", en = "Like for like", unit = "hours" }
columns.spot_alike = { zh = "当场办结率同口径", en = "On the spot, like for like" }
columns.spot_change = { zh = "当场办结率同口径同比", en = "On the spot, y/y, like for like", unit = "points" }
columns.lists = { zh = "清单", en = "Lists" }
columns.items = { zh = "清单事项", en = "Items on the lists", unit = "items" }

[sentence.always]
zh = "{lists}；{load}{alike}{service}{spot_alike}"
en = "{lists}; {load}{alike}{service}{spot_alike}"
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
[clause.load.unknown]
zh = "每个村居每月 {hours}，同比 {percent:signed}，不可判断"
en = "a village spends {hours} a month, {percent:signed} on a year before, which cannot be told from chance"
[clause.load.turned_down]
zh = "{part_from}至{part_to}村居工时比上年同月减少 {part_percent:abs}，全期每个村居每月 {hours}，同比 {percent:signed}"
en = "from {part_from} to {part_to} the hours of a village fell by {part_percent:abs} on the same months a year before, over the whole period a village spends {hours} a month, {percent:signed} on a year before"
[clause.load.turned_up]
zh = "{part_from}至{part_to}村居工时比上年同月增加 {part_percent:abs}，全期每个村居每月 {hours}，同比 {percent:signed}"
en = "from {part_from} to {part_to} the hours of a village rose by {part_percent:abs} on the same months a year before, over the whole period a village spends {hours} a month, {percent:signed} on a year before"
[clause.load.turned_level]
zh = "{part_from}至{part_to}村居工时与上年同月基本持平（{part_percent:signed}），全期每个村居每月 {hours}，同比 {percent:signed}"
en = "from {part_from} to {part_to} the hours of a village are level with the same months a year before ({part_percent:signed}), over the whole period a village spends {hours} a month, {percent:signed} on a year before"
[clause.load.first]
zh = "每个村居每月 {hours}"
en = "a village spends {hours} a month"
[clause.load.none]
zh = "没有工作量记录"
en = "there is no workload"

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

[clause.service.up]
zh = "当场办结率 {rate}，提高 {change:abs}"
en = "{rate} of cases are handled on the spot, up {change:abs}"
[clause.service.down]
zh = "当场办结率 {rate}，下降 {change:abs}"
en = "{rate} of cases are handled on the spot, down {change:abs}"
[clause.service.level]
zh = "当场办结率 {rate}，基本持平"
en = "{rate} of cases are handled on the spot, level with a year before"
[clause.service.unknown]
zh = "当场办结率 {rate}，同比 {change}，不可判断"
en = "{rate} of cases are handled on the spot, {change} on a year before, which cannot be told from chance"
[clause.service.turned_up]
zh = "近月当场办结率比上年同月提高 {spot_change:abs}，全期 {rate}，同比 {change}"
en = "lately the on-the-spot rate rose by {spot_change:abs} on the same months a year before, over the whole period it is {rate}, {change} on a year before"
[clause.service.turned_down]
zh = "近月当场办结率比上年同月下降 {spot_change:abs}，全期 {rate}，同比 {change}"
en = "lately the on-the-spot rate fell by {spot_change:abs} on the same months a year before, over the whole period it is {rate}, {change} on a year before"
[clause.service.turned_level]
zh = "近月当场办结率与上年同月基本持平（{spot_change}），全期 {rate}，同比 {change}"
en = "lately the on-the-spot rate is level with the same months a year before ({spot_change}), over the whole period it is {rate}, {change} on a year before"
[clause.service.first]
zh = "当场办结率 {rate}"
en = "{rate} of cases are handled on the spot"
[clause.service.none]
zh = "没有办件"
en = "there are no cases"

[clause.spot_alike.all]
zh = "。"
en = "."
[clause.spot_alike.same]
zh = "（同口径 {spot_change}）。"
en = " (like for like {spot_change})."
[clause.spot_alike.events]
zh = "，两期之间有大事，不宜直接相比。"
en = ", but that spans recorded events."
[clause.spot_alike.missing]
zh = "，两年月份不全，不宜直接相比。"
en = ", but months of one of the years are missing."
[clause.spot_alike.unlike]
zh = "，但没有同口径的月份可比。"
en = ", but no month is like for like."
*/
SELECT
    CASE WHEN b.variant = 'none' AND s.variant = 'none' THEN 'none' ELSE 'always' END AS variant,
    CASE WHEN d.value < d.previous THEN 'cut' WHEN d.value > d.previous THEN 'grown' ELSE 'same' END AS lists,
    CASE b.variant WHEN 'always' THEN b.whole WHEN 'turned' THEN concat('turned_', b.recent) ELSE b.variant END AS load,
    b.alike,
    CASE s.variant WHEN 'always' THEN s.whole WHEN 'turned' THEN concat('turned_', s.recent) ELSE s.variant END AS service,
    s.alike AS spot_alike,
    d.value AS items,
    d.previous AS items_2016,
    b.hours,
    b.percent,
    b.part_from,
    b.part_to,
    b.part_value,
    b.part_percent,
    b.milestones,
    s.rate,
    s.change,
    s.part_change AS spot_change
FROM duty_items AS d, load_said AS b, service_said AS s
