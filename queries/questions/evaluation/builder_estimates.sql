/*
title = { zh = "营造员的各个估计", en = "Estimates of the builders" }
definition.zh = "到岗后与尚未到岗的村居相比，每村每月多多少，及95%区间；安慰剂假设提早一年到岗，应为零；此前走势检验看到岗前一年各季度是否已有差别，p值小则有。"
definition.en = "How much more a village had each month than villages not yet reached, with 95 % intervals. The placebo pretends that builders came a year earlier and should find nothing; the test of the course before asks whether the four quarters before arrival differed already, as a small p says."
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
SELECT reform, estimate, started, value, low, high, CASE WHEN estimate IN ('安慰剂', '此前走势检验') THEN p END AS p, unit, villages
FROM estimates
WHERE starts_with(reform, '营造员')
