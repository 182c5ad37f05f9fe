/*
title = { zh = "各项权力合规率", en = "Used by the book, by power" }
definition.zh = "期内办结的每项小微权力的合规率，低的在前；并列出有各种问题的次数。一次用权可以有几种问题。"
definition.en = "Share of finished uses by the book for each power, lowest first, with the number of uses that depart in each way. One use may depart in several ways."
unit = "percent"
direction = "up"
chart = { kind = "bar", x = "rate", y = "power" }
params = ["from", "to", "villages"]
rows = "rows/power_uses"
adds_up = { n = "count", conforming = "sum:conforming", skipped = "sum:skipped", late = "sum:late" }
columns.rate = { zh = "合规率", en = "By the book", unit = "percent" }
columns.n = { zh = "办结次数", en = "Finished uses", unit = "times" }
columns.skipped = { zh = "跳过步骤", en = "Skipped", unit = "times" }
columns.out_of_order = { zh = "颠倒顺序", en = "Out of order", unit = "times" }
columns.late = { zh = "超过时限", en = "Late", unit = "times" }
columns.undisclosed = { zh = "应公开未公开", en = "Not disclosed", unit = "times" }
*/
SELECT
    p.power,
    p.aspect,
    100.0 * count(*) FILTER (WHERE u.conforming) / count(*) AS rate,
    count(*) FILTER (WHERE u.conforming) AS conforming,
    count(*) AS n,
    count(*) FILTER (WHERE u.skipped > 0) AS skipped,
    count(*) FILTER (WHERE u.out_of_order > 0) AS out_of_order,
    count(*) FILTER (WHERE u.late) AS late,
    count(*) FILTER (WHERE u.undisclosed > 0) AS undisclosed
FROM power_use AS u
JOIN dim_power AS p USING (power_id)
WHERE u.village_id IN (SELECT unnest($villages)) AND u.month BETWEEN $from AND $to
GROUP BY p.power_id, p.power, p.aspect
ORDER BY rate, p.power_id
