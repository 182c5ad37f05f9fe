/*
title = { zh = "各村居期内用权情况", en = "Villages in the period" }
definition.zh = "期内各村居办结的用权次数、合规率，以及有各种问题的次数，合规率低的在前。一次用权可以有几种问题；次数少时比率起伏大。"
definition.en = "Finished uses of each village in the period, the share by the book and the number that depart in each way, lowest share first. One use may depart in several ways; with few uses a share swings."
unit = "percent"
direction = "up"
chart = { kind = "table" }
params = ["from", "to", "villages"]
rows = "rows/power_uses"
adds_up = { n = "count" }
columns.rate = { zh = "合规率", en = "By the book", unit = "percent" }
columns.n = { zh = "办结", en = "Uses", unit = "times" }
columns.skipped = { zh = "跳步", en = "Skipped", unit = "times" }
columns.out_of_order = { zh = "颠倒", en = "Disorder", unit = "times" }
columns.late = { zh = "超时", en = "Late", unit = "times" }
columns.undisclosed = { zh = "未公开", en = "Undisclosed", unit = "times" }
*/
SELECT
    v.village,
    count(*) AS n,
    100.0 * count(*) FILTER (WHERE u.conforming) / count(*) AS rate,
    count(*) FILTER (WHERE u.skipped > 0) AS skipped,
    count(*) FILTER (WHERE u.out_of_order > 0) AS out_of_order,
    count(*) FILTER (WHERE u.late) AS late,
    count(*) FILTER (WHERE u.undisclosed > 0) AS undisclosed
FROM power_use AS u
JOIN dim_village AS v USING (village_id)
WHERE u.village_id IN (SELECT unnest($villages)) AND u.month BETWEEN $from AND $to
GROUP BY v.village_id, v.village
ORDER BY rate, v.village
