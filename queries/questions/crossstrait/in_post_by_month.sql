/*
title = { zh = "在岗营造员与空岗村居", en = "Builders in post and villages without" }
definition.zh = "自首名营造员到岗的月份至期末，每月最后一天在岗的营造员人数，以及当天没有营造员在岗的所选村居数。"
definition.en = "Builders in post on the last day of each month, from the month of the first to the end of the period, and the chosen villages without one on that day."
unit = "count"
direction = "neither"
chart = { kind = "line", x = "month", y = "number", series = "measure" }
params = ["to", "villages"]
columns.number = { zh = "数量", en = "Number", unit = "count" }
*/
WITH posts AS (
    SELECT * FROM builder_post WHERE village_id IN (SELECT unnest($villages))
),
months AS (
    SELECT t.month::DATE AS month, CAST(t.month + INTERVAL 1 MONTH - INTERVAL 1 DAY AS DATE) AS day
    FROM generate_series((SELECT date_trunc('month', min(started_on)) FROM posts), $to, INTERVAL 1 MONTH) AS t(month)
),
counted AS (
    SELECT m.month, count(b.builder_id) AS builders, count(DISTINCT b.village_id) AS villages
    FROM months AS m
    LEFT JOIN posts AS b
        ON b.started_on <= m.day AND (b.ended_on IS NULL OR b.ended_on >= m.day)
    GROUP BY m.month
)
SELECT month, '在岗营造员' AS measure, builders AS number
FROM counted
UNION ALL
SELECT month, '空岗村居', len($villages) - villages
FROM counted
ORDER BY measure = '空岗村居', month
