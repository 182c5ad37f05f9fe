/*
title = { zh = "小微权力合规率", en = "Powers by the book" }
definition.zh = "期内办结的小微权力运行中，步骤齐全、顺序正确、按时办结且应公开步骤均已公开的比例。"
definition.en = "Share of finished uses of small powers with every step done, in order, in time and disclosed where it must be."
unit = "percent"
direction = "up"
chart = { kind = "figure" }
params = ["from", "to", "villages"]
*/
WITH monthly AS (
    SELECT month AS month, count(*) FILTER (WHERE conforming) AS part, count(*) AS whole
    FROM power_use
    WHERE village_id IN (SELECT unnest($villages)) AND month <= $to
    GROUP BY month
),
compared AS (
    SELECT
        sum(part) FILTER (WHERE month BETWEEN $from AND $to) AS numerator,
        sum(whole) FILTER (WHERE month BETWEEN $from AND $to) AS denominator,
        100.0 * numerator / nullif(denominator, 0) AS value,
        100.0 * sum(part) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR)
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
        SELECT list(100.0 * part / nullif(whole, 0) ORDER BY month)
        FROM monthly
        WHERE month > $to - INTERVAL 24 MONTH
    ) AS trend
FROM compared
