/*
title = { zh = "权责清单一句话", en = "Duties in a sentence" }
definition.zh = "期末与2016年末的清单事项数、期内下放的工作中违规的项数，以及清单外工作占全部工时的比例。"
definition.en = "Items on the lists at the end of the period and of 2016, how much of the work handed down in the period was against the rule, and the share of all hours on work that stands on no list."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["from", "to", "villages", "departments"]
on = ["duties/duty_items", "duties/breaches", "burden/off_list_hours"]
columns.items = { zh = "清单事项", en = "Items", unit = "items" }
columns.items_2016 = { zh = "2016年末", en = "End of 2016", unit = "items" }
columns.handed = { zh = "期内下放", en = "Handed down", unit = "items" }
columns.breaches = { zh = "违规下放", en = "Against the rule", unit = "items" }
columns.hours = { zh = "清单外工时", en = "Hours off the lists", unit = "hours" }
columns.share = { zh = "占全部工时", en = "Share of all hours", unit = "percent" }

[sentence.breach]
zh = "清单事项 {items}，2016年末为 {items_2016}；期内下放 {handed}工作，其中 {breaches}违规；清单外工作用去 {hours}，占全部工时的 {share}。"
en = "{items} on the lists, {items_2016} at the end of 2016; {handed} handed down in the period, {breaches} against the rule; work on no list took {hours}, {share} of all hours."
[sentence.clean]
zh = "清单事项 {items}，2016年末为 {items_2016}；期内下放 {handed}工作，均符合规定；清单外工作用去 {hours}，占全部工时的 {share}。"
en = "{items} on the lists, {items_2016} at the end of 2016; {handed} handed down in the period, none against the rule; work on no list took {hours}, {share} of all hours."
[sentence.quiet]
zh = "清单事项 {items}，2016年末为 {items_2016}；期内没有下放工作；清单外工作用去 {hours}，占全部工时的 {share}。"
en = "{items} on the lists, {items_2016} at the end of 2016; nothing handed down in the period; work on no list took {hours}, {share} of all hours."
[sentence.lists]
zh = "清单事项 {items}，2016年末为 {items_2016}；所选条件下没有工作量记录。"
en = "{items} on the lists, {items_2016} at the end of 2016; the filters leave no workload."
[sentence.none]
zh = "所选条件下没有清单事项，也没有下放的工作。"
en = "The filters leave no items and no work handed down."
*/
SELECT
    CASE
        WHEN i.value = 0 AND i.previous = 0 AND b.denominator = 0 THEN 'none'
        WHEN o.denominator IS NULL THEN 'lists'
        WHEN b.denominator = 0 THEN 'quiet'
        WHEN b.value = 0 THEN 'clean'
        ELSE 'breach'
    END AS variant,
    i.value AS items,
    i.previous AS items_2016,
    b.denominator AS handed,
    b.value AS breaches,
    o.value AS hours,
    100.0 * o.value / nullif(o.denominator, 0) AS share
FROM duty_items AS i, breaches AS b, off_list_hours AS o
