/*
title = { zh = "社会组织", en = "Social organisations" }
definition.zh = "期末存续的社会组织家数，按登记所在村居计。"
definition.en = "Social organisations active at the end of the period, by the village in which they are registered."
unit = "count"
direction = "neither"
chart = { kind = "figure" }
shape = "level"
params = ["to", "villages"]

[published]
"social.organisations" = { column = "value" }
*/
SELECT m.month::DATE AS month, count(o.org_id) AS part, NULL AS whole
FROM generate_series($to - INTERVAL 23 MONTH, $to, INTERVAL 1 MONTH) AS m (month)
LEFT JOIN organisation AS o
    ON o.village_id IN (SELECT unnest($villages))
    AND o.registered_on < m.month + INTERVAL 1 MONTH
    AND (o.closed_on IS NULL OR o.closed_on >= m.month + INTERVAL 1 MONTH - INTERVAL 1 DAY)
GROUP BY m.month
