/*
title = { zh = "差评整改率", en = "Poor ratings rectified" }
definition.zh = "期内评价为1或2分的办件中，已完成整改回访的比例。"
definition.en = "Share of cases rated 1 or 2 that were followed up and rectified."
unit = "percent"
direction = "up"
chart = { kind = "figure" }
params = ["from", "to", "villages", "departments", "items"]
rows = "rows/cases"
*/
WITH counted AS (
    SELECT month, rectified AS part, rated_1 + rated_2 AS whole
    FROM case_month
    WHERE village_id IN (SELECT unnest($villages))
      AND item_id IN (
          SELECT item_id FROM dim_item
          WHERE item_id IN (SELECT unnest($items)) AND department_id IN (SELECT unnest($departments))
      )
),
compared AS (
    SELECT
        sum(part) FILTER (WHERE month BETWEEN $from AND $to) AS numerator,
        sum(whole) FILTER (WHERE month BETWEEN $from AND $to) AS denominator,
        100.0 * numerator / nullif(denominator, 0) AS value,
        100.0 * sum(part) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR)
            / nullif(sum(whole) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR), 0)
            AS previous
    FROM counted
),
monthly AS (
    SELECT month, 100.0 * sum(part) / nullif(sum(whole), 0) AS rate
    FROM counted
    WHERE month > $to - INTERVAL 24 MONTH AND month <= $to
    GROUP BY month
)
SELECT
    value,
    numerator::BIGINT AS numerator,
    denominator::BIGINT AS denominator,
    previous,
    value - previous AS change,
    (SELECT list(rate ORDER BY month) FROM monthly) AS trend
FROM compared
