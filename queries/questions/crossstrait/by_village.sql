/*
title = { zh = "各村居每千人每月参与", en = "Taking part for 1,000 residents a month, by village" }
definition.zh = "期内营造员在该村居牵头活动的居民参与人次，除以常住人口与月数之积，每千人计；参与少的在前。期末状态与空岗天数见岗位各列：空岗天数自首名营造员到岗起算至期末。人口少的村居数值易偏高。"
definition.en = "Residents taking part in the activities led by builders in the village in the period, for 1,000 of its residents and a month, fewest first. Days without a builder count from the day the first one started to the end of the period. Small villages easily come out high."
unit = "people"
direction = "up"
chart = { kind = "tile_map", x = "tile_col", y = "tile_row", value = "per_thousand", label = "tile", name = "village", group = "subdistrict" }
params = ["from", "to", "villages"]
on = ["crossstrait/spells"]
rows = "rows/activities"
adds_up = { activities = "count" }
columns.per_thousand = { zh = "每千人每月参与", en = "Per 1,000 residents a month", unit = "people" }
columns.standing = { zh = "期末岗位", en = "Post at the end" }
*/
WITH held AS (
    SELECT
        village_id,
        sum(activities)::BIGINT AS activities,
        sum(residents)::BIGINT AS residents,
        sum(volunteers)::BIGINT AS volunteers
    FROM activity_month
    WHERE builder_id IS NOT NULL AND month BETWEEN $from AND $to
    GROUP BY village_id
),
posts AS (
    SELECT
        village_id,
        max_by(standing, ends_on) AS standing,
        coalesce(sum(days) FILTER (WHERE standing = '空岗'), 0)::BIGINT AS gap_days
    FROM spells
    GROUP BY village_id
),
period AS (
    SELECT (year($to) * 12 + month($to)) - (year($from) * 12 + month($from)) + 1 AS months
)
SELECT
    v.village,
    v.subdistrict,
    1000.0 * coalesce(h.residents, 0) / (v.population * d.months) AS per_thousand,
    coalesce(h.activities, 0) AS activities,
    coalesce(h.residents, 0) AS residents,
    h.residents::DOUBLE / nullif(h.activities, 0) AS per_activity,
    coalesce(h.volunteers, 0) AS volunteers,
    v.population,
    coalesce(p.standing, '从未派驻') AS standing,
    p.gap_days,
    v.tile,
    v.tile_col,
    v.tile_row
FROM dim_village AS v
CROSS JOIN period AS d
LEFT JOIN held AS h USING (village_id)
LEFT JOIN posts AS p USING (village_id)
WHERE v.village_id IN (SELECT unnest($villages))
ORDER BY per_thousand, v.village_id
