/*
title = { zh = "名次分布", en = "Places on the map" }
definition.zh = "期末所在年度各村居在全区的名次，1为最好。"
definition.en = "Place of each village in the district in the year that the period ends in; 1 is best."
unit = "rank"
direction = "down"
chart = { kind = "tile_map", x = "tile_col", y = "tile_row", value = "place", label = "tile", name = "village", group = "subdistrict" }
params = ["to", "villages"]
on = ["ranking/standings"]
columns.points = { zh = "总分", en = "Score", unit = "score" }
*/
SELECT v.village, v.subdistrict, s.place, s.points, s.consequence, v.tile, v.tile_col, v.tile_row
FROM standings AS s
JOIN dim_village AS v USING (village_id)
WHERE s.year = (SELECT max(year) FROM score_year WHERE year <= year($to))
ORDER BY v.tile_row, v.tile_col
