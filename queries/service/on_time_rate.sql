/*
title = { zh = "按承诺时限办结率", en = "In promised time" }
definition.zh = "期内已办结的办件中，所用工作日不超过承诺时限的比例。工作日不含周六周日，未扣除法定节假日。"
definition.en = "Share of completed cases that took no more working days than promised. Saturdays and Sundays are left out, public holidays are not."
unit = "percent"
direction = "up"
chart = { kind = "figure" }
params = ["from", "to", "villages", "departments", "items"]
rows = "rows/cases"
*/
WITH counted AS (
    SELECT month, on_time AS part, completed AS whole
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
