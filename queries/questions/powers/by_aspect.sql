/*
title = { zh = "各方面合规率", en = "Used by the book, by aspect" }
definition.zh = "期内办结的用权按所属方面分列的合规率，低的在前。"
definition.en = "Share of finished uses by the book in each aspect of village affairs, lowest first."
unit = "percent"
direction = "up"
chart = { kind = "bar", x = "rate", y = "aspect" }
params = ["from", "to", "villages"]
rows = "rows/power_uses"
adds_up = { n = "count", conforming = "sum:conforming" }
columns.powers = { zh = "用过的权力", en = "Powers used", unit = "items" }
columns.rate = { zh = "合规率", en = "By the book", unit = "percent" }
columns.n = { zh = "办结次数", en = "Finished uses", unit = "times" }
*/
SELECT
    p.aspect,
    100.0 * count(*) FILTER (WHERE u.conforming) / count(*) AS rate,
    count(*) FILTER (WHERE u.conforming) AS conforming,
    count(*) AS n,
    count(DISTINCT u.power_id) AS powers
FROM power_use AS u
JOIN dim_power AS p USING (power_id)
WHERE u.village_id IN (SELECT unnest($villages)) AND u.month BETWEEN $from AND $to
GROUP BY p.aspect
ORDER BY rate, min(p.power_id)
