/*
title = { zh = "应公开未公开", en = "Not disclosed" }
definition.zh = "期内办结的用权中，至少一个须公开的步骤做了而没有公开的比例。跳过的步骤算跳过，不算未公开。分母为全部办结次数，未办结的不计。"
definition.en = "Share of finished uses in which at least one step that must be published was done and not disclosed. A skipped step counts as skipped, not here. Over all finished uses; unfinished ones are left out."
unit = "percent"
direction = "down"
chart = { kind = "figure" }
shape = "rate"
params = ["from", "to", "villages"]
rows = "rows/power_uses"
adds_up = { numerator = "sum:undisclosed", denominator = "count" }
columns.numerator = { zh = "次数", en = "Uses departing", unit = "times" }
columns.denominator = { zh = "办结次数", en = "Finished uses", unit = "times" }
*/
SELECT month, count(*) FILTER (WHERE undisclosed > 0) AS part, count(*) AS whole
FROM power_use
WHERE village_id IN (SELECT unnest($villages)) AND month <= $to
GROUP BY month
