/*
title = { zh = "各村居被查出的问题", en = "Findings by village" }
definition.zh = "期内各村居受检次数、发现问题数与已整改数；查得多的村居，问题也容易多，应与检查次数一起看。"
definition.en = "Findings in each village in the period with the number of inspections; a village that is inspected more often tends to have more, so read both."
unit = "count"
direction = "down"
chart = { kind = "tile_map", x = "tile_col", y = "tile_row", value = "findings", label = "tile", name = "village", group = "subdistrict" }
params = ["from", "to", "villages"]
on = ["supervision/inspections"]
rows = "supervision/inspections"
adds_up = { findings = "sum:findings" }
columns.rectified = { zh = "已整改", en = "Rectified", unit = "count" }
columns.overdue = { zh = "逾期未整改", en = "Overdue", unit = "count" }
*/
WITH counted AS (
    SELECT
        village_id,
        count(*) AS inspections,
        sum(findings)::BIGINT AS findings,
        sum(rectified)::BIGINT AS rectified,
        sum(overdue)::BIGINT AS overdue
    FROM inspections
    GROUP BY village_id
)
SELECT
    v.village,
    v.subdistrict,
    c.findings,
    coalesce(c.inspections, 0) AS inspections,
    c.rectified,
    c.overdue,
    v.tile,
    v.tile_col,
    v.tile_row
FROM dim_village AS v
LEFT JOIN counted AS c USING (village_id)
WHERE v.village_id IN (SELECT unnest($villages)) AND EXISTS (SELECT 1 FROM counted)
ORDER BY c.findings DESC NULLS LAST, v.village
