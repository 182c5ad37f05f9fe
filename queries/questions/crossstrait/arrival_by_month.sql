/*
title = { zh = "到岗前后每村每月活动", en = "Activities a village, around arrival" }
definition.zh = "首名营造员到岗当月的前后各 12 个月（当月不计），每村平均活动场次，不论由谁牵头；只计前后数据都齐的村居，n 为村居数。前后之差不能证明因果：季节、疫情与其他工作同样在变。"
definition.en = "Mean activities a village in each of the 12 months before and after the month in which the first builder started (that month left out), whoever led them; only villages with all months on record, n of them. The difference is no proof of cause: seasons, the epidemic and other work changed as well."
unit = "times"
direction = "neither"
chart = { kind = "column", x = "from_arrival", y = "activities", series = "standing", tone = "tone" }
params = ["to", "villages"]
on = ["crossstrait/around_arrival"]
rows = "crossstrait/around_arrival"
columns.from_arrival = { zh = "距到岗月数", en = "Months from arrival" }
columns.standing = { zh = "前后", en = "Before or after" }
columns.activities = { zh = "每村活动", en = "Activities a village", unit = "times" }
columns.residents = { zh = "每村居民人次", en = "Residents a village", unit = "people" }
columns.n = { zh = "村居数", en = "Villages", unit = "villages" }
*/
SELECT
    CASE WHEN "offset" < 0 THEN '−' || abs("offset") ELSE '+' || "offset" END AS from_arrival,
    CASE WHEN "offset" < 0 THEN '到岗前' ELSE '到岗后' END AS standing,
    avg(activities) AS activities,
    avg(residents) AS residents,
    count(*) AS n,
    CASE WHEN "offset" < 0 THEN 0 ELSE 1 END AS tone
FROM around_arrival
GROUP BY "offset"
ORDER BY "offset"
