/*
title = { zh = "各部门即办事项占比", en = "Instant items by department" }
definition.zh = "按服务目录，各部门负责的事项中标为即办的比例；样本数为该部门事项数。"
definition.en = "Share of each department's items in the catalogue that are instant; n is the number of its items."
unit = "percent"
direction = "up"
chart = { kind = "bar", y = "department", x = "instant_rate" }
params = ["departments", "items"]
*/
SELECT
    department,
    100.0 * count(*) FILTER (WHERE instant) / nullif(count(*), 0) AS instant_rate,
    100.0 * count(*) FILTER (WHERE fully_online) / nullif(count(*), 0) AS fully_online_rate,
    count(*) AS n
FROM dim_item
WHERE item_id IN (SELECT unnest($items)) AND department_id IN (SELECT unnest($departments))
GROUP BY department
ORDER BY instant_rate DESC, n DESC, department
