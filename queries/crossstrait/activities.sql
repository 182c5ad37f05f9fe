/*
title = { zh = "牵头活动", en = "Activities led" }
definition.zh = "期内营造员在所选村居牵头举办的活动场次；没有营造员牵头的活动不计。"
definition.en = "Activities led by builders in the chosen villages in the period; those led by nobody of them are left out."
unit = "count"
direction = "up"
chart = { kind = "figure" }
params = ["from", "to", "villages"]
*/
WITH monthly AS (
    SELECT month, sum(activities) AS held
    FROM activity_month
    WHERE village_id IN (SELECT unnest($villages)) AND builder_id IS NOT NULL AND month <= $to
    GROUP BY month
),
compared AS (
    SELECT
        coalesce(sum(held) FILTER (WHERE month BETWEEN $from AND $to), 0)::BIGINT AS value,
        (sum(held) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR))::BIGINT AS previous
    FROM monthly
)
SELECT
    value,
    NULL::BIGINT AS numerator,
    NULL::BIGINT AS denominator,
    previous,
    value - previous AS change,
    (
        SELECT list(held::BIGINT ORDER BY month)
        FROM monthly
        WHERE month > $to - INTERVAL 24 MONTH
    ) AS trend
FROM compared
