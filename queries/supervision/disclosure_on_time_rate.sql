/*
title = { zh = "五公开按时率", en = "Disclosures on time" }
definition.zh = "期内各季度应公开内容中，在应公开日期之前公开的比例；季度按首月归入时期。"
definition.en = "Share of the disclosures owed in the quarters of the period that were published by their due day; a quarter counts by its first month."
unit = "percent"
direction = "up"
chart = { kind = "figure" }
params = ["from", "to", "villages"]
*/
WITH monthly AS (
    SELECT quarter AS month, sum(on_time) AS part, sum(due) AS whole
    FROM disclosure_quarter
    WHERE village_id IN (SELECT unnest($villages)) AND quarter <= $to
    GROUP BY quarter
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
