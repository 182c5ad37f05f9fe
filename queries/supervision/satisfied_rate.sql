/*
title = { zh = "答复满意率", en = "Satisfied residents" }
definition.zh = "期内提出并已答复、群众已表态的质询中，表示满意的比例；未表态的不计。"
definition.en = "Of the inquiries of the period that were answered and whose asker said so, the share satisfied; those who said nothing are left out."
unit = "percent"
direction = "up"
chart = { kind = "figure" }
params = ["from", "to", "villages"]
*/
WITH monthly AS (
    SELECT
        CAST(date_trunc('month', asked_on) AS DATE) AS month,
        count(*) FILTER (WHERE satisfied) AS part,
        count(satisfied) AS whole
    FROM inquiry
    WHERE village_id IN (SELECT unnest($villages)) AND asked_on < $to + INTERVAL 1 MONTH
    GROUP BY date_trunc('month', asked_on)
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
