/*
title = { zh = "各部门的清单事项", en = "Items by department" }
definition.zh = "每个部门在六张清单上的有效事项数：2016年末与期末。按2016年末的多少排列。"
definition.en = "Items of each department valid on the six lists at the end of 2016 and at the end of the period, most in 2016 first."
unit = "items"
direction = "down"
chart = { kind = "dot", category = "department", start = "items_2016", end = "items_now" }
params = ["to", "departments"]
rows = "rows/duty_items"
adds_up = { items_now = "count" }
columns.items_2016 = { zh = "2016年末", en = "End of 2016", unit = "items" }
columns.items_now = { zh = "期末", en = "End of the period", unit = "items" }
*/
SELECT
    department,
    count(*) FILTER (
        WHERE DATE '2016-12-31' BETWEEN valid_from AND coalesce(valid_to, DATE '9999-12-31')
    ) AS items_2016,
    count(*) FILTER (
        WHERE $to + INTERVAL 1 MONTH - INTERVAL 1 DAY BETWEEN valid_from AND coalesce(valid_to, DATE '9999-12-31')
    ) AS items_now
FROM dim_duty
WHERE department_id IN (SELECT unnest($departments))
GROUP BY department_id, department
ORDER BY items_2016 DESC, items_now DESC, department_id
