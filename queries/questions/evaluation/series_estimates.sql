/*
title = { zh = "前后对照的估计", en = "Estimates by before and after" }
definition.zh = "中断时间序列（分段回归，Wagner等，2002）：趋势、月份、大事之外，改革开始起水平与斜率各变多少；误差按一阶自相关处理，自相关系数按限制似然加权平均（Turner等，2021）。没有对照组，同时发生的其他变化分不开。安慰剂：在没有大事的月份里假设改革早一年或几年开始，同样估计，应为零。"
definition.en = "Interrupted time series (segmented regression, Wagner and others 2002): beside trend, months of the year and recorded events, how level and slope changed when the reform began. Errors are autoregressive of first order, the autocorrelation weighed by restricted likelihood (Turner and others 2021). There is no control, so whatever else changed then cannot be told apart. Placebo: the same at false starts a year apart in months that no event touched; it should find nothing."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages"]
policy = ["evaluation.least_before", "evaluation.least_after"]
on = ["evaluation/series"]
method = "interrupted_series"
columns.started = { zh = "假设开始", en = "False start", unit = "month" }
columns.value = { zh = "数值", en = "Value", unit = "row" }
columns.p = { zh = "p值", en = "p value" }
columns.months = { zh = "月数", en = "Months", unit = "months" }
columns.villages = { zh = "村居数", en = "Villages", unit = "villages" }
columns.offset = { zh = "距到达月数", en = "Months from arrival", unit = "count" }
*/
SELECT * FROM series
