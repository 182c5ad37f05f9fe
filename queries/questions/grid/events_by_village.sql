/*
title = { zh = "各村居每千户事件数", en = "Events per 1,000 households, by village" }
definition.zh = "期内上报的网格事件数除以村居各网格户数之和，乘以1000。报得多不等于问题多，也可能是网格员看得勤。"
definition.en = "Grid events reported in the period over the households of the village's grids, times 1,000. Many reports need not mean many problems; workers may simply look more often."
unit = "mixed"
direction = "neither"
chart = { kind = "tile_map", x = "tile_col", y = "tile_row", value = "events_per_thousand", label = "tile", name = "village", group = "subdistrict" }
params = ["from", "to", "villages"]
rows = "rows/grid_events"
adds_up = { events = "count" }
columns.events_per_thousand = { zh = "每千户事件数", en = "Events per 1,000 households", unit = "mixed" }
*/
WITH counted AS (
    SELECT village_id, sum(events) AS events, sum(solved_in_grid) AS solved_in_grid
    FROM grid_event_month
    WHERE month BETWEEN $from AND $to
    GROUP BY village_id
),
homes AS (
    SELECT village_id, sum(households) AS households
    FROM dim_grid
    GROUP BY village_id
)
SELECT
    v.village,
    v.subdistrict,
    1000.0 * coalesce(c.events, 0) / nullif(h.households, 0) AS events_per_thousand,
    coalesce(c.events, 0)::BIGINT AS events,
    h.households::BIGINT AS households,
    100.0 * c.solved_in_grid / nullif(c.events, 0) AS solved_rate,
    v.tile,
    v.tile_col,
    v.tile_row
FROM dim_village AS v
LEFT JOIN counted AS c USING (village_id)
LEFT JOIN homes AS h USING (village_id)
WHERE v.village_id IN (SELECT unnest($villages)) AND EXISTS (SELECT 1 FROM counted)
ORDER BY events_per_thousand DESC NULLS LAST, v.village
