/*
title = { zh = "各村居的线索", en = "Clues by village" }
definition.zh = "期内在各村居发现的问题线索数，以及期末逾期未办结的。线索指村居负担从哪里来，不是村居的过错。"
definition.en = "Clues found in each village in the period, and those overdue at its end. A clue says where a village's burden comes from; it is not the village's fault."
unit = "count"
direction = "neither"
chart = { kind = "tile_map", x = "tile_col", y = "tile_row", value = "clues", label = "tile", name = "village", group = "subdistrict" }
params = ["from", "to", "villages", "departments"]
on = ["supervision/clues"]
rows = "supervision/clues"
adds_up = { clues = "count" }
columns.overdue = { zh = "逾期未办结", en = "Overdue", unit = "count" }
*/
WITH counted AS (
    SELECT village_id, count(*) AS clues, count(*) FILTER (WHERE state = '逾期未办结') AS overdue
    FROM clues
    GROUP BY village_id
)
SELECT
    v.village,
    v.subdistrict,
    coalesce(c.clues, 0) AS clues,
    coalesce(c.overdue, 0) AS overdue,
    v.tile,
    v.tile_col,
    v.tile_row
FROM dim_village AS v
LEFT JOIN counted AS c USING (village_id)
WHERE v.village_id IN (SELECT unnest($villages)) AND EXISTS (SELECT 1 FROM counted)
ORDER BY clues DESC, v.village
