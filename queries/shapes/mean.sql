-- Part over whole, over the period, a year before, and by month.
-- `monthly` is what the question itself gives: month, part, whole; every month up to the last.
WITH compared AS (
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
        numerator::DOUBLE / nullif(denominator, 0)::DOUBLE AS value,
        part_before::DOUBLE / nullif(whole_before, 0)::DOUBLE AS previous
    FROM compared
)
SELECT
    value,
    numerator,
    denominator,
    previous,
    value - previous AS change,
    (
        SELECT list(part::DOUBLE / nullif(whole, 0)::DOUBLE ORDER BY month)
        FROM monthly
        WHERE month > $to - INTERVAL 24 MONTH AND month <= $to
    ) AS trend
FROM divided
