/*
title = { zh = "办件明细", en = "Cases, row by row" }
definition.zh = "期内提交的每一件办件。"
definition.en = "Every case submitted in the period."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages", "departments", "items"]
*/
SELECT
    c.case_id,
    i.item,
    i.department,
    v.village,
    c.channel,
    c.submitted_at,
    c.completed_at,
    c.on_the_spot,
    c.visits,
    c.rating,
    c.rectified
FROM raw.service_cases AS c
JOIN dim_item AS i USING (item_id)
JOIN dim_village AS v USING (village_id)
WHERE c.submitted_at >= $from
  AND c.submitted_at < $to + INTERVAL 1 MONTH
  AND c.village_id IN (SELECT unnest($villages))
  AND c.item_id IN (SELECT unnest($items))
  AND i.department_id IN (SELECT unnest($departments))
ORDER BY c.submitted_at DESC, c.case_id
