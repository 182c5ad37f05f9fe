/*
title = { zh = "社区网格员", en = "Grid workers" }
definition.zh = "期末在岗的社区网格员人数，与上年同月末比较。"
definition.en = "Grid workers in post at the end of the period, against the end of the same month a year before."
unit = "people"
direction = "neither"
chart = { kind = "figure" }
shape = "level"
params = ["to", "villages"]

[published]
"grid.workers" = { column = "value" }
*/
SELECT m.month::DATE AS month, count(p.worker_id) AS part, NULL AS whole
FROM generate_series($to - INTERVAL 23 MONTH, $to, INTERVAL 1 MONTH) AS m (month)
LEFT JOIN grid_post AS p
    ON p.village_id IN (SELECT unnest($villages))
    AND p.hired_on < m.month + INTERVAL 1 MONTH
    AND (p.left_on IS NULL OR p.left_on >= m.month + INTERVAL 1 MONTH - INTERVAL 1 DAY)
GROUP BY m.month
