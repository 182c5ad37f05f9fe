/*
title = { zh = "各村居可省工时（年）", en = "Hours saved a year by village" }
definition.zh = "合并方案在各村居每年可节省的工时与少填的次数；假定见合并方案，各村居之和等于全区。"
definition.en = "Hours and filings that the proposed mergers would save each village a year; assumptions stand with the proposal, the villages add up to the district."
unit = "hours"
direction = "neither"
chart = { kind = "tile_map", x = "tile_col", y = "tile_row", value = "saved_a_year", label = "tile", name = "village", group = "subdistrict" }
params = ["from", "to", "villages", "departments", "without_forms"]
on = ["forms/merged_work"]
columns.hours_a_year = { zh = "可合并表格年工时", en = "Hours of these forms a year", unit = "hours" }
*/
WITH work AS (
    SELECT
        village_id,
        sum(hours::DECIMAL(18, 2)) * 12.0 / max(months) AS hours_a_year,
        sum((hours - hours_after)::DECIMAL(18, 6)) * 12.0 / max(months) AS saved_a_year,
        sum(times - times_after) * 12.0 / max(months) AS fewer_a_year
    FROM merged_work
    GROUP BY village_id
)
SELECT
    v.village,
    v.subdistrict,
    w.saved_a_year::DOUBLE AS saved_a_year,
    w.hours_a_year::DOUBLE AS hours_a_year,
    100.0 * w.saved_a_year / nullif(w.hours_a_year, 0) AS saved_percent,
    round(w.fewer_a_year)::BIGINT AS fewer_a_year,
    v.tile,
    v.tile_col,
    v.tile_row
FROM dim_village AS v
JOIN work AS w USING (village_id)
ORDER BY w.saved_a_year DESC, v.village
