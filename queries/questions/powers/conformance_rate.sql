/*
title = { zh = "小微权力合规率", en = "Powers by the book" }
definition.zh = "期内办结的小微权力运行中，步骤齐全、顺序正确、按时办结且应公开步骤均已公开的比例。"
definition.en = "Share of finished uses of small powers with every step done, in order, in time and disclosed where it must be."
unit = "percent"
direction = "up"
chart = { kind = "figure" }
shape = "rate"
params = ["from", "to", "villages"]
rows = "rows/power_uses"
adds_up = { numerator = "sum:conforming", denominator = "count" }
*/
SELECT month, count(*) FILTER (WHERE conforming) AS part, count(*) AS whole
FROM power_use
WHERE village_id IN (SELECT unnest($villages)) AND month <= $to
GROUP BY month
