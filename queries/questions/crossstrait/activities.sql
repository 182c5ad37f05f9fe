/*
title = { zh = "牵头活动", en = "Activities led" }
definition.zh = "期内营造员在所选村居牵头举办的活动场次；没有营造员牵头的活动不计。"
definition.en = "Activities led by builders in the chosen villages in the period; those led by nobody of them are left out."
unit = "count"
direction = "up"
chart = { kind = "figure" }
shape = "total"
params = ["from", "to", "villages"]
rows = "rows/activities"
adds_up = { value = "count" }
*/
SELECT month, sum(activities)::BIGINT AS part, NULL::BIGINT AS whole
FROM activity_month
WHERE village_id IN (SELECT unnest($villages)) AND builder_id IS NOT NULL AND month <= $to
GROUP BY month
