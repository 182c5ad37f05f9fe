/*
title = { zh = "清单事项数", en = "Items on the lists" }
definition.zh = "期末六张清单上的有效事项数，与2016年末比较；分母为2016年末的事项数。"
definition.en = "Items valid on the six lists at the end of the period, against the end of 2016; the denominator is the items of 2016."
unit = "items"
direction = "down"
chart = { kind = "figure" }
params = ["to", "departments"]
rows = "rows/duty_items"
adds_up = { value = "count" }
columns.previous = { zh = "2016年末", en = "End of 2016", unit = "auto" }
columns.change = { zh = "比2016年", en = "vs 2016", unit = "auto" }

[published]
"lists.count" = { column = "lists" }
"duty.total.2016" = { column = "previous" }
"duty.total.2020" = { column = "value" }
*/
WITH months AS (
    SELECT DISTINCT month, CAST(month + INTERVAL 1 MONTH - INTERVAL 1 DAY AS DATE) AS month_end
    FROM burden_month
    WHERE month <= $to AND month > $to - INTERVAL 24 MONTH
),
items AS (
    SELECT list, valid_from, coalesce(valid_to, DATE '9999-12-31') AS valid_to
    FROM dim_duty
    WHERE department_id IN (SELECT unnest($departments))
),
monthly AS (
    SELECT m.month, count(i.valid_from) AS items
    FROM months AS m
    LEFT JOIN items AS i ON m.month_end BETWEEN i.valid_from AND i.valid_to
    GROUP BY m.month
),
compared AS (
    SELECT
        count(*) FILTER (WHERE $to + INTERVAL 1 MONTH - INTERVAL 1 DAY BETWEEN valid_from AND valid_to) AS value,
        count(*) FILTER (WHERE DATE '2016-12-31' BETWEEN valid_from AND valid_to) AS previous,
        count(DISTINCT list) AS lists
    FROM items
)
SELECT
    value,
    value AS numerator,
    previous AS denominator,
    previous,
    value - previous AS change,
    (SELECT list(items::DOUBLE ORDER BY month) FROM monthly) AS trend,
    lists
FROM compared
