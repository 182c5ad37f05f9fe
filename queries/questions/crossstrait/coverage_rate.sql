/*
title = { zh = "在岗覆盖率", en = "Posts filled" }
definition.zh = "期内所选村居各月最后一天有营造员在岗的村居月数，占全部村居月数的比例。"
definition.en = "Share of the village-months of the period on whose last day a builder was in post."
unit = "percent"
direction = "up"
chart = { kind = "figure" }
params = ["from", "to", "villages"]
*/
WITH monthly AS (
    SELECT
        m.month::DATE AS month,
        count(DISTINCT b.village_id) AS part,
        len($villages) AS whole
    FROM generate_series(least($from - INTERVAL 1 YEAR, $to - INTERVAL 23 MONTH), $to, INTERVAL 1 MONTH) AS m(month)
    LEFT JOIN builder_post AS b
        ON b.village_id IN (SELECT unnest($villages))
        AND b.started_on < m.month + INTERVAL 1 MONTH
        AND (b.ended_on IS NULL OR b.ended_on >= m.month + INTERVAL 1 MONTH - INTERVAL 1 DAY)
    GROUP BY m.month
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
