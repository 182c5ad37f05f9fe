/*
title = { zh = "交办部门", en = "Departments that ask" }
definition.zh = "期末清单上有有效事项的部门数，与2016年末比较；分母为参与梳理清单的部门数，即曾有事项列入清单的部门。"
definition.en = "Departments with items valid on the lists at the end of the period, against the end of 2016; the denominator is the departments that reviewed the lists: those that ever had an item on one."
unit = "count"
direction = "neither"
chart = { kind = "figure" }
params = ["to", "departments"]
columns.previous = { zh = "2016年末", en = "End of 2016", unit = "auto" }
columns.change = { zh = "比2016年", en = "vs 2016", unit = "auto" }

[published]
"duty.departments" = { column = "denominator" }
*/
WITH months AS (
    SELECT DISTINCT month, CAST(month + INTERVAL 1 MONTH - INTERVAL 1 DAY AS DATE) AS month_end
    FROM burden_month
    WHERE month <= $to AND month > $to - INTERVAL 24 MONTH
),
items AS (
    SELECT department_id, valid_from, coalesce(valid_to, DATE '9999-12-31') AS valid_to
    FROM dim_duty
    WHERE department_id IN (SELECT unnest($departments))
),
monthly AS (
    SELECT m.month, count(DISTINCT i.department_id) AS departments
    FROM months AS m
    LEFT JOIN items AS i ON m.month_end BETWEEN i.valid_from AND i.valid_to
    GROUP BY m.month
),
compared AS (
    SELECT
        count(DISTINCT department_id) FILTER (
            WHERE $to + INTERVAL 1 MONTH - INTERVAL 1 DAY BETWEEN valid_from AND valid_to
        ) AS value,
        count(DISTINCT department_id) FILTER (WHERE DATE '2016-12-31' BETWEEN valid_from AND valid_to) AS previous,
        count(DISTINCT department_id) AS reviewed
    FROM items
)
SELECT
    value,
    value AS numerator,
    reviewed AS denominator,
    previous,
    value - previous AS change,
    (SELECT list(departments::DOUBLE ORDER BY month) FROM monthly) AS trend
FROM compared
