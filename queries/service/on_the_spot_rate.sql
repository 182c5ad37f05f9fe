/*
title = { zh = "当场办结率", en = "Handled on the spot" }
definition.zh = "期内提交的办件中，群众等候时当场办结的比例；尚未办结的计入分母。按实际办件计算，不同于按75项目录计算的即办率。"
definition.en = "Share of the cases submitted in the period that were completed while the resident waited; open cases are in the denominator. Counted over cases, unlike the catalogue rate over 75 items."
unit = "percent"
direction = "up"
chart = { kind = "figure" }
params = ["from", "to", "villages", "departments", "items"]
rows = "rows/cases"
*/
WITH counted AS (
    SELECT month, on_the_spot AS part, cases AS whole
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
