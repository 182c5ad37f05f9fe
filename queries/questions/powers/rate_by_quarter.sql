/*
title = { zh = "各季度合规率", en = "Used by the book, by quarter" }
definition.zh = "每季度办结的用权中，步骤齐全、顺序正确、按时办结且应公开步骤均已公开的比例。显示至期末的全部季度；期末所在季度可能不满三个月。"
definition.en = "Share of the uses finished in each quarter with every step done, in order, in time and disclosed where it must be. All quarters up to the end of the period; the last may not be whole."
unit = "percent"
direction = "up"
chart = { kind = "line", x = "quarter", y = "rate" }
params = ["to", "villages"]
rows = "rows/power_uses"
adds_up = { n = "count" }
columns.quarter = { zh = "季度首月", en = "Quarter from", unit = "month" }
columns.rate = { zh = "合规率", en = "By the book", unit = "percent" }
columns.n = { zh = "办结次数", en = "Finished uses", unit = "times" }
*/
SELECT
    CAST(date_trunc('quarter', month) AS DATE) AS quarter,
    100.0 * count(*) FILTER (WHERE conforming) / count(*) AS rate,
    count(*) FILTER (WHERE conforming) AS conforming,
    count(*) AS n
FROM power_use
WHERE village_id IN (SELECT unnest($villages)) AND month <= $to
GROUP BY ALL
ORDER BY quarter
