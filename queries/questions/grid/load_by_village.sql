/*
title = { zh = "各村居每名网格员户数", en = "Households per worker by village" }
definition.zh = "期末各村居户数除以在岗网格员数；没有网格员在岗的村居留空。户数为当前数据中各网格户数之和。"
definition.en = "Households of each village over its grid workers in post at the end of the period; blank where none is in post. Households are the sum over its grids in the current data."
unit = "households"
direction = "down"
chart = { kind = "tile_map", x = "tile_col", y = "tile_row", value = "households_per_worker", label = "tile", name = "village", group = "subdistrict" }
params = ["to", "villages"]
on = ["grid/grids"]
columns.households_per_worker = { zh = "每名网格员户数", en = "Households per worker", unit = "households" }
columns.per_thousand = { zh = "每千户网格员", en = "Workers per 1,000", unit = "people" }
*/
WITH counted AS (
    SELECT
        village_id,
        sum(households)::BIGINT AS households,
        sum(in_post)::BIGINT AS in_post,
        count(*) AS grids,
        count(*) FILTER (WHERE status = '无人在岗') AS uncovered,
        count(*) FILTER (WHERE status = '负担过重') AS overloaded
    FROM grids
    GROUP BY village_id
)
SELECT
    v.village,
    v.subdistrict,
    c.households / nullif(c.in_post, 0) AS households_per_worker,
    1000.0 * c.in_post / nullif(c.households, 0) AS per_thousand,
    c.households,
    c.in_post,
    c.grids,
    c.uncovered,
    c.overloaded,
    v.tile,
    v.tile_col,
    v.tile_row
FROM dim_village AS v
LEFT JOIN counted AS c USING (village_id)
WHERE v.village_id IN (SELECT unnest($villages))
ORDER BY households_per_worker DESC NULLS FIRST, v.village
