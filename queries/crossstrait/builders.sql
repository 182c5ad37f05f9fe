/*
title = { zh = "台湾社区营造员", en = "Taiwanese community builders" }
definition.zh = "期末在岗的台湾社区营造员人数。"
definition.en = "Taiwanese community builders in post at the end of the period."
unit = "people"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages"]

[published]
"crossstrait.builders" = { column = "builders" }
*/
SELECT count(*) AS builders
FROM builder_post
WHERE village_id IN (SELECT unnest($villages))
  AND started_on < $to + INTERVAL 1 MONTH
  AND (ended_on IS NULL OR ended_on >= $to + INTERVAL 1 MONTH - INTERVAL 1 DAY)
