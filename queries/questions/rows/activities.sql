/*
title = { zh = "牵头活动明细", en = "Activities led, row by row" }
definition.zh = "期内营造员在所选村居牵头举办的每一场活动；不列营造员姓名，没有营造员牵头的活动不列。"
definition.en = "Every activity led by a builder in the chosen villages in the period, without the builder's name; those led by none of them are left out."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages"]
columns.activity_id = { zh = "活动编号", en = "Activity" }
columns.held_on = { zh = "日期", en = "Held" }
*/
SELECT
    a.activity_id,
    v.village,
    a.held_on,
    a.kind,
    a.residents,
    a.volunteers,
    a.social_workers
FROM raw.activities AS a
JOIN dim_village AS v USING (village_id)
WHERE a.builder_id IS NOT NULL
  AND a.held_on >= $from
  AND a.held_on < $to + INTERVAL 1 MONTH
  AND a.village_id IN (SELECT unnest($villages))
ORDER BY a.held_on DESC, a.activity_id
