/*
title = { zh = "移出与保留对照的估计", en = "Estimates by removed against kept duties" }
definition.zh = "双重差分（比值形式，Ciani与Fisher，2019）：若未移出，移出事项的工时应与保留事项同比例变化；移出后仍在做的，和清单外工作多出的，都从成效中扣除。误差按村居和事项两向聚类（刀切法；Cameron等，2011）。安慰剂：假设早一年以上移出，同样估计，应为零。"
definition.en = "Difference in differences of ratios (Ciani and Fisher 2019): had they not been taken off, duties would have grown as those that stayed. What is still done after removal, and what work on no list grew by, count against the effect. Errors are clustered both by village and by item (jackknife; Cameron and others 2011). Placebo: the same as if duties had been taken off more than a year earlier; it should find nothing."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages"]
policy = ["evaluation.least_villages"]
on = ["evaluation/duties_around"]
method = "multiplicative_did"
columns.started = { zh = "假设开始", en = "False start", unit = "month" }
columns.value = { zh = "数值", en = "Value", unit = "row" }
columns.p = { zh = "p值", en = "p value" }
columns.months = { zh = "月数", en = "Months", unit = "months" }
columns.villages = { zh = "村居数", en = "Villages", unit = "villages" }
columns.offset = { zh = "距到达月数", en = "Months from arrival", unit = "count" }
*/
SELECT * FROM duties_around
