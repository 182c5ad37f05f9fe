/*
title = { zh = "超过时限", en = "Over the time limit" }
definition.zh = "期内办结的用权中，从第一步到最后一步的天数超过该项权力时限的比例。分母为全部办结次数，未办结的不计。"
definition.en = "Share of finished uses that took more days from the first step to the last than the power allows. Over all finished uses; unfinished ones are left out."
unit = "percent"
direction = "down"
chart = { kind = "figure" }
shape = "rate"
params = ["from", "to", "villages"]
rows = "rows/power_uses"
adds_up = { numerator = "sum:late", denominator = "count" }
columns.numerator = { zh = "次数", en = "Uses departing", unit = "times" }
columns.denominator = { zh = "办结次数", en = "Finished uses", unit = "times" }
*/
SELECT month, count(*) FILTER (WHERE late) AS part, count(*) AS whole
FROM power_use
WHERE village_id IN (SELECT unnest($villages)) AND month <= $to
GROUP BY month
