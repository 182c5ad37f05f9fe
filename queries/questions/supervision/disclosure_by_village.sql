/*
title = { zh = "各村居五公开按时率", en = "Disclosures on time, by village" }
definition.zh = "期内各村居应公开的内容中，在应公开日期之前公开的比例，以及逾期公开与至今未公开的项数；按时率低的在前。季度按首月归入时期。"
definition.en = "Of the disclosures that each village owed in the quarters of the period, the share published by the due day, with those published late and those not published; lowest first. A quarter counts by its first month."
unit = "percent"
direction = "up"
chart = { kind = "tile_map", x = "tile_col", y = "tile_row", value = "on_time_rate", label = "tile", name = "village", group = "subdistrict" }
params = ["from", "to", "villages"]
rows = "rows/disclosures"
adds_up = { due = "count", late = "sum:late", missing = "sum:undisclosed" }
columns.on_time_rate = { zh = "按时公开率", en = "On time", unit = "percent" }
columns.late = { zh = "逾期公开", en = "Late", unit = "items" }
columns.missing = { zh = "未公开", en = "Not disclosed", unit = "items" }
*/
WITH counted AS (
    SELECT
        village_id,
        sum(due) AS due,
        sum(on_time) AS on_time,
        sum(published - on_time) AS late,
        sum(due - published) AS missing
    FROM disclosure_quarter
    WHERE quarter BETWEEN $from AND $to
    GROUP BY village_id
)
SELECT
    v.village,
    v.subdistrict,
    100.0 * c.on_time / nullif(c.due, 0) AS on_time_rate,
    c.due::BIGINT AS due,
    c.late::BIGINT AS late,
    c.missing::BIGINT AS missing,
    v.tile,
    v.tile_col,
    v.tile_row
FROM dim_village AS v
LEFT JOIN counted AS c USING (village_id)
WHERE v.village_id IN (SELECT unnest($villages)) AND EXISTS (SELECT 1 FROM counted)
ORDER BY on_time_rate, v.village
