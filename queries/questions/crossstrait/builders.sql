/*
title = { zh = "在岗营造员", en = "Builders in post" }
definition.zh = "期末在岗的台湾社区营造员人数。"
definition.en = "Taiwanese community builders in post at the end of the period."
unit = "people"
direction = "neither"
chart = { kind = "figure" }
shape = "level"
params = ["to", "villages"]

[published]
"crossstrait.builders" = { column = "value" }
*/
SELECT m.month::DATE AS month, count(b.builder_id) AS part, NULL AS whole
FROM generate_series($to - INTERVAL 23 MONTH, $to, INTERVAL 1 MONTH) AS m (month)
LEFT JOIN builder_post AS b
    ON b.village_id IN (SELECT unnest($villages))
    AND b.started_on < m.month + INTERVAL 1 MONTH
    AND (b.ended_on IS NULL OR b.ended_on >= m.month + INTERVAL 1 MONTH - INTERVAL 1 DAY)
GROUP BY m.month
