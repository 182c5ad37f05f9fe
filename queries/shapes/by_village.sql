/*
by = ["village"]
title.zh = "各村居{title}"
title.en = "{title}, by village"
definition.zh = "{definition}按村居分列；样本数少的村居波动大。"
definition.en = "{definition} For each village; n is what it is counted over, and small villages vary more."
chart = { kind = "tile_map", x = "tile_col", y = "tile_row", value = "value", label = "tile", name = "village", group = "subdistrict" }
columns.value = { zh = "{title}", en = "{title}", unit = "auto" }
adds_up = { part = "part", n = "whole" }
*/
-- Each chosen village on its tile.
WITH counted AS (
    SELECT key AS village_id, coalesce(sum(part), 0) AS part, sum(whole) AS n
    FROM facts
    WHERE month BETWEEN $from AND $to
    GROUP BY key
)
SELECT
    v.village,
    v.subdistrict,
    CASE
        WHEN $scale IS NULL THEN c.part::DOUBLE
        ELSE $scale::DOUBLE * c.part::DOUBLE / nullif(c.n, 0)::DOUBLE
    END AS value,
    c.part,
    c.n,
    v.tile,
    v.tile_col,
    v.tile_row
FROM dim_village AS v
LEFT JOIN counted AS c USING (village_id)
WHERE v.village_id IN (SELECT unnest($villages))
ORDER BY v.tile_row, v.tile_col
