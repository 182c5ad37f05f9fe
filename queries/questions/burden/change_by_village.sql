/*
title = { zh = "各村居工时变化", en = "Change of hours by village" }
definition.zh = "各村居工时与上年同月相比的变化率；正值为增加。只取与上年同月之间没有大事的月份，没有这样的月份时取全期，月份见表格。"
definition.en = "Change of each village's hours against the same months a year before; positive is more work. Only months with no recorded event between them and the year before, or the whole period where there is none; the table says which."
unit = "percent"
direction = "down"
chart = { kind = "tile_map", x = "tile_col", y = "tile_row", value = "change", label = "tile", name = "village", group = "subdistrict" }
params = ["from", "to", "villages", "departments"]
rows = "rows/workload"
columns.month_from = { zh = "自", en = "From", unit = "month" }
columns.month_to = { zh = "至", en = "To", unit = "month" }
columns.change = { zh = "工时变化", en = "Change of hours", unit = "percent" }
*/
WITH alike AS (
    -- The first month of the period with no event between it and the year before.
    SELECT
        CASE
            WHEN max(month) + INTERVAL 1 YEAR BETWEEN $from AND $to THEN CAST(max(month) + INTERVAL 1 YEAR AS DATE)
            ELSE $from
        END AS first
    FROM milestone
    WHERE month <= $to
),
compared AS (
    SELECT
        village_id,
        coalesce(sum(hours) FILTER (WHERE month BETWEEN first AND $to), 0)::DOUBLE AS hours,
        coalesce(sum(hours) FILTER (WHERE month BETWEEN first - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR), 0)::DOUBLE AS hours_before
    FROM burden_month, alike
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
    a.first AS month_from,
    $to AS month_to,
    v.tile,
    v.tile_col,
    v.tile_row
FROM dim_village AS v
CROSS JOIN alike AS a
LEFT JOIN compared AS c USING (village_id)
WHERE v.village_id IN (SELECT unnest($villages))
ORDER BY v.tile_row, v.tile_col
