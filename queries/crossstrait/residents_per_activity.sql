/*
title = { zh = "每场参与人次", en = "Residents per activity" }
definition.zh = "期内营造员牵头的活动中，居民参与人次除以活动场次；志愿者与社工不计。"
definition.en = "Residents taking part in the activities led by builders in the period over the number of activities; volunteers and social workers are left out."
unit = "people"
direction = "up"
chart = { kind = "figure" }
params = ["from", "to", "villages"]
*/
WITH monthly AS (
    SELECT month, sum(residents) AS part, sum(activities) AS whole
    FROM activity_month
    WHERE village_id IN (SELECT unnest($villages)) AND builder_id IS NOT NULL AND month <= $to
    GROUP BY month
),
compared AS (
    SELECT
        sum(part) FILTER (WHERE month BETWEEN $from AND $to) AS numerator,
        sum(whole) FILTER (WHERE month BETWEEN $from AND $to) AS denominator,
        1.0 * numerator / nullif(denominator, 0) AS value,
        1.0 * sum(part) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR)
            / nullif(sum(whole) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR), 0) AS previous
    FROM monthly
)
SELECT
    value,
    numerator::BIGINT AS numerator,
    denominator::BIGINT AS denominator,
    previous,
    value - previous AS change,
    (
        SELECT list(1.0 * part / nullif(whole, 0) ORDER BY month)
        FROM monthly
        WHERE month > $to - INTERVAL 24 MONTH
    ) AS trend
FROM compared
