-- Grain: one village or community, with the short names that people use and its tile on the map.
SELECT
    v.village_id,
    replace(replace(v.name, '居委会', ''), '村委会', '村') AS village,
    replace(replace(replace(v.name, '社区居委会', ''), '居委会', ''), '村委会', '') AS tile,
    v.subdistrict_id,
    s.name AS subdistrict,
    v.kind,
    v.population,
    v.households,
    v.tile_col,
    v.tile_row
FROM villages AS v
JOIN subdistricts AS s ON s.subdistrict_id = v.subdistrict_id
