/*
title = { zh = "清单精简比例", en = "Share of items cut" }
definition.zh = "期末有效事项比2016年末少了多少，占2016年末事项数的比例。"
definition.en = "How many fewer items are valid at the end of the period than at the end of 2016, over the items at the end of 2016."
unit = "percent"
direction = "up"
chart = { kind = "figure" }
params = ["to", "departments"]
columns.numerator = { zh = "减少事项", en = "Items fewer", unit = "items" }
columns.denominator = { zh = "2016年末事项", en = "Items at the end of 2016", unit = "items" }

[published]
"duty.reduction" = { column = "value" }
*/
WITH months AS (
    SELECT DISTINCT month, CAST(month + INTERVAL 1 MONTH - INTERVAL 1 DAY AS DATE) AS month_end
    FROM burden_month
    WHERE month <= $to
),
items AS (
    SELECT valid_from, coalesce(valid_to, DATE '9999-12-31') AS valid_to
    FROM dim_duty
    WHERE department_id IN (SELECT unnest($departments))
),
first_lists AS (
    SELECT count(*) FILTER (WHERE DATE '2016-12-31' BETWEEN valid_from AND valid_to) AS items_2016
    FROM items
),
monthly AS (
    SELECT m.month, f.items_2016, f.items_2016 - count(i.valid_from) AS fewer
    FROM months AS m
    CROSS JOIN first_lists AS f
    LEFT JOIN items AS i ON m.month_end BETWEEN i.valid_from AND i.valid_to
    GROUP BY m.month, f.items_2016
),
compared AS (
    SELECT
        max(fewer) FILTER (WHERE month = $to) AS numerator,
        max(items_2016) AS denominator,
        100.0 * numerator / nullif(denominator, 0) AS value,
        100.0 * max(fewer) FILTER (WHERE month = $to - INTERVAL 1 YEAR) / nullif(denominator, 0) AS previous
    FROM monthly
)
SELECT
    value,
    numerator,
    denominator,
    previous,
    value - previous AS change,
    (
        SELECT list(100.0 * fewer / nullif(items_2016, 0) ORDER BY month)
        FROM monthly
        WHERE month > $to - INTERVAL 24 MONTH
    ) AS trend
FROM compared
