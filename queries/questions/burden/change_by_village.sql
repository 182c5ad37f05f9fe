/*
title = { zh = "各村居工时变化", en = "Change of hours by village" }
definition.zh = "各村居期内工时与上年同期相比的变化率；正值为增加。"
definition.en = "Change of each village's hours against the same months a year before; positive is more work."
unit = "percent"
direction = "down"
chart = { kind = "tile_map", x = "tile_col", y = "tile_row", value = "change", label = "tile", name = "village", group = "subdistrict" }
params = ["from", "to", "villages", "departments"]
rows = "rows/workload"
columns.change = { zh = "工时变化", en = "Change of hours", unit = "percent" }
*/
WITH compared AS (
    SELECT
        village_id,
        coalesce(sum(hours) FILTER (WHERE month BETWEEN $from AND $to), 0)::DOUBLE AS hours,
        coalesce(sum(hours) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR), 0)::DOUBLE AS hours_before
    FROM burden_month
    WHERE village_id IN (SELECT unnest($villages))
      AND department_id IN (SELECT unnest($departments))
    GROUP BY village_id
)
SELECT
    v.village,
    v.subdistrict,
    100.0 * (c.hours - c.hours_before) / nullif(c.hours_before, 0) AS change,
    c.hours,
    c.hours_before,
    v.tile,
    v.tile_col,
    v.tile_row
FROM dim_village AS v
LEFT JOIN compared AS c USING (village_id)
WHERE v.village_id IN (SELECT unnest($villages))
ORDER BY v.tile_row, v.tile_col
