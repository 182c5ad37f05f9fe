/*
name = "figure"
of = ["level"]
title = { zh = "{title}", en = "{title}" }
definition = { zh = "{definition}", en = "{definition}" }
chart = { kind = "figure" }
adds_up = { value = "part" }
*/
-- What stands at the last of the months, a year before it, and at each of the last two years; a
-- whole where there is one.
WITH standing AS (
    SELECT month, part, whole
    FROM facts
    WHERE month <= $to
),
compared AS (
    SELECT
        max_by(part, month) AS value,
        max_by(whole, month) AS denominator,
        (SELECT part FROM standing WHERE month = (SELECT max(month) - INTERVAL 1 YEAR FROM standing)) AS previous
    FROM standing
)
SELECT
    value,
    CASE WHEN denominator IS NOT NULL THEN value END AS numerator,
    denominator,
    previous,
    value - previous AS change,
    (SELECT list(part::DOUBLE ORDER BY month) FROM standing) AS trend,
    (SELECT list({ month: month, part: part::DOUBLE, whole: whole::DOUBLE } ORDER BY month) FROM standing) AS history
FROM compared
