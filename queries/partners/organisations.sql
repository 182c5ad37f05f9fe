/*
title = { zh = "社会组织", en = "Social organisations" }
definition.zh = "期末存续的社会组织家数。"
definition.en = "Social organisations active at the end of the period."
unit = "items"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages"]

[published]
"social.organisations" = { column = "organisations" }
*/
SELECT count(*) AS organisations
FROM organisation
WHERE village_id IN (SELECT unnest($villages))
  AND registered_on < $to + INTERVAL 1 MONTH
  AND (closed_on IS NULL OR closed_on >= $to + INTERVAL 1 MONTH - INTERVAL 1 DAY)
