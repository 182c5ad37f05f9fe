/*
title = { zh = "跳过步骤", en = "A step skipped" }
definition.zh = "期内办结的用权中，程序规定的步骤至少缺一步的比例。分母为全部办结次数，未办结的不计。"
definition.en = "Share of finished uses in which at least one step of the procedure was not done. Over all finished uses; unfinished ones are left out."
unit = "percent"
direction = "down"
chart = { kind = "figure" }
shape = "rate"
params = ["from", "to", "villages"]
rows = "rows/power_uses"
adds_up = { numerator = "sum:skipped", denominator = "count" }
columns.numerator = { zh = "次数", en = "Uses departing", unit = "times" }
columns.denominator = { zh = "办结次数", en = "Finished uses", unit = "times" }
*/
SELECT month, count(*) FILTER (WHERE skipped > 0) AS part, count(*) AS whole
FROM power_use
WHERE village_id IN (SELECT unnest($villages)) AND month <= $to
GROUP BY month
