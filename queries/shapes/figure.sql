/*
of = ["rate", "mean", "per_thousand"]
title = { zh = "{title}", en = "{title}" }
definition = { zh = "{definition}", en = "{definition}" }
chart = { kind = "figure" }
adds_up = { numerator = "part", denominator = "whole" }
*/
-- Part over whole, over the period, a year before, and by month.
WITH monthly AS (
    SELECT month, coalesce(sum(part), 0) AS part, sum(whole) AS whole
    FROM facts
    WHERE month <= $to
    GROUP BY month
),
compared AS (
    SELECT
        sum(part) FILTER (WHERE month BETWEEN $from AND $to) AS numerator,
        sum(whole) FILTER (WHERE month BETWEEN $from AND $to) AS denominator,
        sum(part) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR) AS part_before,
        sum(whole) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR) AS whole_before
    FROM monthly
),
divided AS (
    SELECT
        *,
        $scale * numerator::DOUBLE / nullif(denominator, 0)::DOUBLE AS value,
        $scale * part_before::DOUBLE / nullif(whole_before, 0)::DOUBLE AS previous
    FROM compared
)
SELECT
    value,
    numerator,
    denominator,
    whole_before AS denominator_before,
    previous,
    value - previous AS change,
    (
        SELECT list($scale * part::DOUBLE / nullif(whole, 0)::DOUBLE ORDER BY month)
        FROM monthly
        WHERE month > $to - INTERVAL 24 MONTH
    ) AS trend,
    (SELECT list({ month: month, part: part::DOUBLE, whole: whole::DOUBLE } ORDER BY month) FROM monthly) AS history
FROM divided
