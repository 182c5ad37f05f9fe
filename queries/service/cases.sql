/*
title = { zh = "办件量", en = "Cases" }
definition.zh = "期内提交的办件数，含尚未办结的。"
definition.en = "Cases submitted in the period, open ones included."
unit = "cases"
direction = "neither"
chart = { kind = "figure" }
params = ["from", "to", "villages", "departments", "items"]
rows = "rows/cases"
*/
WITH counted AS (
    SELECT month, cases
    FROM case_month
    WHERE village_id IN (SELECT unnest($villages))
      AND item_id IN (
          SELECT item_id FROM dim_item
          WHERE item_id IN (SELECT unnest($items)) AND department_id IN (SELECT unnest($departments))
      )
),
compared AS (
    SELECT
        sum(cases) FILTER (WHERE month BETWEEN $from AND $to) AS value,
        sum(cases) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR) AS previous
    FROM counted
),
monthly AS (
    SELECT month, sum(cases) AS cases
    FROM counted
    WHERE month > $to - INTERVAL 24 MONTH AND month <= $to
    GROUP BY month
)
SELECT
    value::BIGINT AS value,
    NULL::BIGINT AS numerator,
    NULL::BIGINT AS denominator,
    previous::BIGINT AS previous,
    (value - previous)::BIGINT AS change,
    (SELECT list(cases::DOUBLE ORDER BY month) FROM monthly) AS trend
FROM compared
