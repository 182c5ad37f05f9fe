/*
title = { zh = "各类活动每场参与人次", en = "Residents per activity, by kind" }
definition.zh = "期内营造员牵头的活动，居民参与人次除以场次，按活动类型；n 为场次。"
definition.en = "Residents taking part in the activities led by builders in the period over the number of activities, by kind; n is the number of activities."
unit = "people"
direction = "up"
chart = { kind = "bar", x = "per_activity", y = "kind" }
params = ["from", "to", "villages"]
rows = "rows/activities"
adds_up = { n = "count", residents = "sum:residents" }
columns.kind = { zh = "活动类型", en = "Kind of activity" }
columns.n = { zh = "活动场次", en = "Activities", unit = "count" }
*/
SELECT
    kind,
    sum(residents)::DOUBLE / sum(activities) AS per_activity,
    sum(activities)::BIGINT AS n,
    sum(residents)::BIGINT AS residents,
    sum(volunteers)::BIGINT AS volunteers,
    sum(social_workers)::BIGINT AS social_workers
FROM activity_month
WHERE village_id IN (SELECT unnest($villages))
  AND builder_id IS NOT NULL
  AND month BETWEEN $from AND $to
GROUP BY kind
ORDER BY per_activity DESC, kind
