/*
title = { zh = "每场参与人次", en = "Residents per activity" }
definition.zh = "期内营造员牵头的活动中，居民参与人次除以活动场次；志愿者与社工不计。"
definition.en = "Residents taking part in the activities led by builders in the period over the number of activities; volunteers and social workers are left out."
unit = "people"
direction = "up"
chart = { kind = "figure" }
shape = "mean"
params = ["from", "to", "villages"]
rows = "rows/activities"
adds_up = { numerator = "sum:residents", denominator = "count" }
*/
SELECT month, sum(residents)::BIGINT AS part, sum(activities)::BIGINT AS whole
FROM activity_month
WHERE village_id IN (SELECT unnest($villages)) AND builder_id IS NOT NULL AND month <= $to
GROUP BY month
