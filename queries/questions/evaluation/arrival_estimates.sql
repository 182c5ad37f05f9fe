/*
title = { zh = "先后到达对照的估计", en = "Estimates by who was reached when" }
definition.zh = "分批到达的双重差分（插补法，Borusyak、Jaravel与Spiess，2024）：只用尚未到达的村居与月份估计各村居、各月的水平，推算到达后若无改革的数值，差额取平均；误差按村居聚类。至少5个村居尚未到达的月份才比较。安慰剂：假设提早一年到达，应为零；此前走势检验：到达前一年各季度与更早应无差别。"
definition.en = "Staggered difference in differences by imputation (Borusyak, Jaravel and Spiess 2024): levels of villages and months are told from villages not yet reached only; what they say of months reached is taken off these, and the rest averaged, with errors by village. Only months in which 5 villages are not yet reached are compared. Placebo: as if it had come a year earlier, it should find nothing. Course before: the four quarters before arrival should not differ from what was earlier."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages"]
policy = ["evaluation.least_untreated", "evaluation.least_villages"]
on = ["evaluation/panel"]
method = "staggered_adoption"
columns.started = { zh = "假设开始", en = "False start", unit = "month" }
columns.value = { zh = "数值", en = "Value", unit = "row" }
columns.p = { zh = "p值", en = "p value" }
columns.months = { zh = "月数", en = "Months", unit = "months" }
columns.villages = { zh = "村居数", en = "Villages", unit = "villages" }
columns.offset = { zh = "距到达月数", en = "Months from arrival", unit = "count" }
*/
SELECT * FROM panel
