/*
title = { zh = "各村居到岗前后", en = "Before and after, by village" }
definition.zh = "各村居首名营造员到岗前 12 个月与后 12 个月（到岗当月不计）每月平均活动场次与居民人次，所有活动不论由谁牵头；增加少的在前。只列前后数据都齐的村居；单个村居场次少，波动大。前后之差不能证明因果。"
definition.en = "Mean activities and residents taking part a month in the 12 months before and after the month in which a village's first builder started (that month left out), all activities whoever led them; smallest rise first. Only villages with all months on record; the numbers of a single village are small and noisy. The difference is no proof of cause."
unit = "mixed"
direction = "up"
chart = { kind = "table" }
params = ["to", "villages"]
on = ["crossstrait/around_arrival"]
rows = "crossstrait/around_arrival"
columns.activities_before = { zh = "此前月均活动", en = "Activities before", unit = "times" }
columns.activities_after = { zh = "此后月均活动", en = "Activities after", unit = "times" }
columns.residents_before = { zh = "此前月均居民人次", en = "Residents before", unit = "people" }
columns.residents_after = { zh = "此后月均居民人次", en = "Residents after", unit = "people" }
columns.change = { zh = "活动变化", en = "Change of activities", unit = "times" }
*/
SELECT
    village,
    started,
    avg(activities) FILTER (WHERE "offset" < 0) AS activities_before,
    avg(activities) FILTER (WHERE "offset" > 0) AS activities_after,
    activities_after - activities_before AS change,
    avg(residents) FILTER (WHERE "offset" < 0) AS residents_before,
    avg(residents) FILTER (WHERE "offset" > 0) AS residents_after
FROM around_arrival
GROUP BY village_id, village, started
ORDER BY change, village_id
