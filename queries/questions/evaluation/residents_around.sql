/*
title = { zh = "营造员带来的参与居民", en = "Residents that builders bring" }
definition.zh = "首名营造员到岗前后各12个月（当月与岗位空缺的月份不计），每村每月参与的居民人次比尚未有营造员的村居多多少，及95%区间。到岗前在零附近，说明村居本无差别；到岗后离开零，才是营造员带来的（插补法，Borusyak、Jaravel与Spiess，2024）。"
definition.en = "In each of the 12 months before and after the first builder started (that month, and months with a vacant post, left out), how many more residents taking part a village had than villages without a builder yet, with 95 % interval. Near nought before arrival says that villages did not differ; what leaves nought afterwards is what builders brought (imputation, Borusyak, Jaravel and Spiess 2024)."
unit = "people"
direction = "up"
chart = { kind = "event_study", x = "offset", y = "value", low = "low", high = "high" }
params = ["to", "villages"]
on = ["evaluation/arrival_estimates"]
columns.offset = { zh = "距到岗月数", en = "Months from arrival", unit = "count" }
columns.value = { zh = "多参与居民", en = "More residents", unit = "auto" }
columns.low = { zh = "95%区间下端", en = "95 % from", unit = "auto" }
columns.high = { zh = "95%区间上端", en = "95 % to", unit = "auto" }
columns.villages = { zh = "村居数", en = "Villages", unit = "villages" }
*/
SELECT "offset", value, low, high, villages
FROM arrival_estimates
WHERE reform = '营造员：参与居民' AND estimate = '到达前后各月'
ORDER BY "offset"
