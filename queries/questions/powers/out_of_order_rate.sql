/*
title = { zh = "颠倒顺序", en = "Out of order" }
definition.zh = "期内办结的用权中，至少一步早于排在它前面的步骤完成的比例。分母为全部办结次数，未办结的不计。"
definition.en = "Share of finished uses in which at least one step was done before a step that comes earlier in the procedure. Over all finished uses; unfinished ones are left out."
unit = "percent"
direction = "down"
chart = { kind = "figure" }
shape = "rate"
params = ["from", "to", "villages"]
rows = "rows/power_uses"
adds_up = { numerator = "sum:out_of_order", denominator = "count" }
columns.numerator = { zh = "次数", en = "Uses departing", unit = "times" }
columns.denominator = { zh = "办结次数", en = "Finished uses", unit = "times" }
*/
SELECT month, count(*) FILTER (WHERE out_of_order > 0) AS part, count(*) AS whole
FROM power_use
WHERE village_id IN (SELECT unnest($villages)) AND month <= $to
GROUP BY month
