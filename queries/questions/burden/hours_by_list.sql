/*
title = { zh = "各清单工时", en = "Hours by list" }
definition.zh = "每年各清单每村居每月的平均工时；分母为该年有记录的村居月数，各清单之和等于全部工时。"
definition.en = "Average hours a village a month on each list, by year, over village-months with any record; the lists add up to all hours."
unit = "hours"
direction = "down"
chart = { kind = "column", x = "year", y = "hours", series = "list" }
params = ["to", "villages", "departments"]
rows = "rows/workload"
*/
WITH yearly AS (
    SELECT year(month) AS year, list, sum(hours)::DOUBLE AS hours
    FROM burden_month
    WHERE village_id IN (SELECT unnest($villages))
      AND department_id IN (SELECT unnest($departments))
      AND month <= $to
    GROUP BY year(month), list
),
village_months AS (
    SELECT year(month) AS year, count(DISTINCT (village_id, month)) AS village_months
    FROM burden_month
    WHERE village_id IN (SELECT unnest($villages))
      AND department_id IN (SELECT unnest($departments))
      AND month <= $to
    GROUP BY year(month)
),
ordered AS (
    SELECT DISTINCT list, list_no FROM dim_duty
)
SELECT y.year, y.list, y.hours / nullif(v.village_months, 0) AS hours, v.village_months
FROM yearly AS y
JOIN village_months AS v USING (year)
LEFT JOIN ordered AS o USING (list)
ORDER BY o.list_no NULLS LAST, y.year
