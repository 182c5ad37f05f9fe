/*
name = "figure"
of = ["total"]
title = { zh = "{title}", en = "{title}" }
definition = { zh = "{definition}", en = "{definition}" }
chart = { kind = "figure" }
adds_up = { value = "part" }
*/
-- The parts added up, over the period, a year before, and by month; a whole where there is one.
WITH monthly AS (
    SELECT month, coalesce(sum(part), 0) AS part, sum(whole) AS whole
    FROM facts
    WHERE month <= $to
    GROUP BY month
),
compared AS (
    SELECT
        sum(part) FILTER (WHERE month BETWEEN $from AND $to) AS value,
        sum(whole) FILTER (WHERE month BETWEEN $from AND $to) AS denominator,
        sum(part) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR) AS previous
    FROM monthly
)
SELECT
    value,
    CASE WHEN denominator IS NOT NULL THEN value END AS numerator,
    denominator,
    previous,
    value - previous AS change,
    (
        SELECT list(part::DOUBLE ORDER BY month)
        FROM monthly
        WHERE month > $to - INTERVAL 24 MONTH
    ) AS trend,
    (SELECT list({ month: month, part: part::DOUBLE, whole: whole::DOUBLE } ORDER BY month) FROM monthly) AS history
FROM compared
