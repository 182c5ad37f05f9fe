/*
title = { zh = "各村居当场办结率", en = "On the spot by village" }
definition.zh = "期内各村居提交的办件中当场办结的比例；样本数为件数，件数少的村居波动大。"
definition.en = "Share of each village's cases that were handled on the spot; n counts cases, and small villages vary more."
unit = "percent"
direction = "up"
chart = { kind = "tile_map", x = "tile_col", y = "tile_row", value = "rate", label = "tile", name = "village", group = "subdistrict" }
params = ["from", "to", "villages", "departments", "items"]
rows = "rows/cases"
adds_up = { n = "count" }
*/
WITH counted AS (
    SELECT village_id, sum(on_the_spot) AS on_the_spot, sum(cases) AS cases
    FROM case_month
    WHERE village_id IN (SELECT unnest($villages))
      AND item_id IN (
          SELECT item_id FROM dim_item
          WHERE item_id IN (SELECT unnest($items)) AND department_id IN (SELECT unnest($departments))
      )
      AND month BETWEEN $from AND $to
    GROUP BY village_id
)
SELECT
    v.village,
    v.subdistrict,
    100.0 * c.on_the_spot / nullif(c.cases, 0) AS rate,
    c.cases::BIGINT AS n,
    v.tile,
    v.tile_col,
    v.tile_row
FROM dim_village AS v
LEFT JOIN counted AS c USING (village_id)
WHERE v.village_id IN (SELECT unnest($villages))
ORDER BY v.tile_row, v.tile_col
