/*
title = { zh = "每千人每月参与", en = "Per 1,000 a month" }
definition.zh = "期内营造员牵头活动的居民参与人次，除以所选村居常住人口与月数之积，每千人计；分母为人月。同一人参加多次计多次。"
definition.en = "Residents taking part in the activities led by builders in the period, for 1,000 residents of the chosen villages and a month; the denominator is resident-months. Someone who comes twice counts twice."
unit = "people"
direction = "up"
chart = { kind = "figure" }
shape = "per_thousand"
params = ["from", "to", "villages"]
rows = "rows/activities"
adds_up = { numerator = "sum:residents" }
*/
WITH residents AS (
    SELECT sum(population)::BIGINT AS number
    FROM dim_village
    WHERE village_id IN (SELECT unnest($villages))
),
held AS (
    SELECT month, sum(residents)::BIGINT AS people
    FROM activity_month
    WHERE village_id IN (SELECT unnest($villages)) AND builder_id IS NOT NULL
    GROUP BY month
)
SELECT m.month::DATE AS month, coalesce(h.people, 0) AS part, r.number AS whole
FROM generate_series((SELECT min(month) FROM activity_month), $to, INTERVAL 1 MONTH) AS m(month)
CROSS JOIN residents AS r
LEFT JOIN held AS h ON h.month = m.month
