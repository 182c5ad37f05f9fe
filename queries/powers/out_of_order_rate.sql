/*
title = { zh = "颠倒顺序", en = "Out of order" }
definition.zh = "期内办结的用权中，至少一步早于排在它前面的步骤完成的比例。分母为全部办结次数，未办结的不计。"
definition.en = "Share of finished uses in which at least one step was done before a step that comes earlier in the procedure. Over all finished uses; unfinished ones are left out."
unit = "percent"
direction = "down"
chart = { kind = "figure" }
params = ["from", "to", "villages"]
columns.numerator = { zh = "次数", en = "Uses departing", unit = "times" }
columns.denominator = { zh = "办结次数", en = "Finished uses", unit = "times" }
*/
WITH monthly AS (
    SELECT month, count(*) FILTER (WHERE out_of_order > 0) AS part, count(*) AS whole
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
