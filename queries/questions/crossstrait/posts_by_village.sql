/*
title = { zh = "各村居岗位情况", en = "Posts by village" }
definition.zh = "期末各村居的岗位状态，至期末先后到岗的营造员人数，以及自首名到岗起空岗的段数与天数；期末空岗与从未派驻的在前，其余按空岗天数。"
definition.en = "Whether a builder is in post at the end of the period, how many have come so far, and the gaps and days without one since the first came; villages without one now come first, the others by days without."
unit = "days"
direction = "down"
chart = { kind = "table" }
params = ["to", "villages"]
on = ["crossstrait/spells"]
columns.standing = { zh = "期末岗位", en = "Post" }
columns.builders = { zh = "先后到岗", en = "Builders so far", unit = "people" }
columns.gaps = { zh = "空岗段数", en = "Gaps", unit = "count" }
*/
WITH posts AS (
    SELECT
        village_id,
        max_by(standing, ends_on) AS standing,
        count(*) FILTER (WHERE standing = '在岗') AS builders,
        count(*) FILTER (WHERE standing = '空岗') AS gaps,
        coalesce(sum(days) FILTER (WHERE standing = '空岗'), 0)::BIGINT AS gap_days
    FROM spells
    GROUP BY village_id
)
SELECT
    v.village,
    coalesce(p.standing, '从未派驻') AS standing,
    p.gap_days,
    p.gaps,
    p.builders
FROM dim_village AS v
LEFT JOIN posts AS p USING (village_id)
WHERE v.village_id IN (SELECT unnest($villages))
ORDER BY p.standing IS NOT DISTINCT FROM '在岗', p.gap_days DESC NULLS FIRST, v.village_id
