/*
title = { zh = "清单修订的各个估计", en = "Estimates of the list revision" }
definition.zh = "两种方法的估计与95%区间。移出与保留对照：移出事项若未移出，应与保留事项同比例变化。前后对照：没有对照组。安慰剂在没有改革处作同样估计，应为零。"
definition.en = "Estimates by both designs, with 95 % intervals. Removed against kept: had they not been taken off, duties would have grown as those that stayed. Before and after: there is no control. A placebo is the same estimate where there was no reform; it should find nothing."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages"]
on = ["evaluation/estimates"]
columns.started = { zh = "假设开始", en = "False start", unit = "month" }
columns.value = { zh = "数值", en = "Value", unit = "row" }
columns.months = { zh = "月数", en = "Months", unit = "months" }
columns.villages = { zh = "村居数", en = "Villages", unit = "villages" }
*/
SELECT reform, estimate, started, value, low, high, CASE WHEN estimate IN ('安慰剂', '此前走势检验') THEN p END AS p, unit, months
FROM estimates
WHERE starts_with(reform, '清单修订')
