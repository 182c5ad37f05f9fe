/*
title = { zh = "社区网格员", en = "Grid workers" }
definition.zh = "期末在岗的社区网格员人数。"
definition.en = "Grid workers in post at the end of the period."
unit = "people"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages"]

[published]
"grid.workers" = { column = "workers" }
*/
SELECT count(*) AS workers
FROM grid_post
WHERE village_id IN (SELECT unnest($villages))
  AND hired_on < $to + INTERVAL 1 MONTH
  AND (left_on IS NULL OR left_on >= $to + INTERVAL 1 MONTH - INTERVAL 1 DAY)
