/*
title = { zh = "一句话总览", en = "The district in a sentence" }
definition.zh = "清单事项数与2016年末比较、村居月均工时与上年同期比较、当场办结率与上年同期比较。"
definition.en = "Items on the lists against 2016, hours a village a month and the on-the-spot rate against the same months a year before."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["from", "to", "villages", "departments", "items"]
on = ["duties/duty_items", "burden/hours_per_village", "service/on_the_spot_rate"]
columns.items = { zh = "清单事项", en = "Items on the lists", unit = "items" }
columns.change = { zh = "同比", en = "y/y", unit = "points" }

[sentence.always]
zh = "清单事项由 {items_2016}减到 {items}；每个村居每月 {hours}，比上年同期变化 {percent}；当场办结率 {rate}，变化 {change}。"
en = "The lists went from {items_2016} to {items}; a village spends {hours} a month, {percent} against a year before; {rate} of cases are handled on the spot, {change}."
[sentence.good]
zh = "清单事项由 {items_2016}减到 {items}；每个村居每月 {hours}，比上年同期减少 {percent:abs}；当场办结率 {rate}，提高 {change:abs}。"
en = "The lists went from {items_2016} to {items}; a village spends {hours} a month, {percent:abs} less than a year before; {rate} of cases are handled on the spot, up {change:abs}."
[sentence.load_only]
zh = "清单事项由 {items_2016}减到 {items}；每个村居每月 {hours}，比上年同期减少 {percent:abs}；当场办结率 {rate}，变化 {change}。"
en = "The lists went from {items_2016} to {items}; a village spends {hours} a month, {percent:abs} less than a year before; {rate} of cases are handled on the spot, {change}."
[sentence.none]
zh = "所选条件下没有可用数据。"
en = "The filters leave nothing to show."
*/
SELECT
    CASE
        WHEN h.value IS NULL AND s.value IS NULL THEN 'none'
        WHEN h.change < 0 AND s.change > 0 THEN 'good'
        WHEN h.change < 0 THEN 'load_only'
        ELSE 'always'
    END AS variant,
    d.value AS items,
    d.previous AS items_2016,
    h.value AS hours,
    100.0 * h.change / nullif(h.previous, 0) AS percent,
    s.value AS rate,
    s.change
FROM duty_items AS d, hours_per_village AS h, on_the_spot_rate AS s
