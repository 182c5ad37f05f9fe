/*
title = { zh = "村居月均次数", en = "Tasks/village/month" }
definition.zh = "期内清单内外全部工作的次数，除以村居数与月数之积；分母为有记录的村居月数。"
definition.en = "Times that any work was done, listed or not, over village-months with any record."
unit = "times"
direction = "down"
chart = { kind = "figure" }
params = ["from", "to", "villages", "departments"]
rows = "rows/workload"
*/
WITH monthly AS (
    SELECT
        month,
        sum(times)::DOUBLE AS amount,
        count(DISTINCT village_id) AS villages
    FROM burden_month
    WHERE village_id IN (SELECT unnest($villages))
      AND department_id IN (SELECT unnest($departments))
      AND month <= $to
    GROUP BY month
),
compared AS (
    SELECT
        sum(amount) FILTER (WHERE month BETWEEN $from AND $to) AS numerator,
        sum(villages) FILTER (WHERE month BETWEEN $from AND $to) AS denominator,
        numerator / nullif(denominator, 0) AS value,
        sum(amount) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR)
            / nullif(sum(villages) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR), 0) AS previous
    FROM monthly
)
SELECT
    value,
    numerator,
    denominator::BIGINT AS denominator,
    previous,
    value - previous AS change,
    (
        SELECT list(amount / nullif(villages, 0) ORDER BY month)
        FROM monthly
        WHERE month > $to - INTERVAL 24 MONTH
    ) AS trend
FROM compared
