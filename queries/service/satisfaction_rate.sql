/*
title = { zh = "群众满意率", en = "Residents satisfied" }
definition.zh = "期内已评价的办件中，评价达到满意标准（见政策文件）的比例。未评价的不计入，样本数为已评价件数。"
definition.en = "Share of rated cases whose rating counts as satisfied (see the policy file). Cases without a rating are left out; n counts rated cases."
unit = "percent"
direction = "up"
chart = { kind = "figure" }
params = ["from", "to", "villages", "departments", "items"]
policy = ["service.satisfied_from"]
rows = "rows/cases"
*/
WITH counted AS (
    SELECT month, CASE $service_satisfied_from WHEN 5 THEN rated_5 WHEN 4 THEN rated_4 + rated_5 WHEN 3 THEN rated_3 + rated_4 + rated_5 WHEN 2 THEN rated - rated_1 ELSE rated END AS part, rated AS whole
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
