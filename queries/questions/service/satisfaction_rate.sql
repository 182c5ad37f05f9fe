/*
title = { zh = "群众满意率", en = "Residents satisfied" }
definition.zh = "期内已评价的办件中，评价达到满意标准（见政策文件）的比例。未评价的不计入，样本数为已评价件数。"
definition.en = "Share of rated cases whose rating counts as satisfied (see the policy file). Cases without a rating are left out; n counts rated cases."
caveat.zh = "评价出于自愿；评价少的村居，比率未必代表全部办事群众。"
caveat.en = "Rating is voluntary; where few rate, the rate need not speak for all who came."
unit = "percent"
direction = "up"
chart = { kind = "figure" }
shape = "rate"
params = ["from", "to", "villages", "departments", "items"]
policy = ["service.satisfied_from"]
rows = "rows/cases"
adds_up = { denominator = "count:rating" }
*/
SELECT
    month,
    sum(CASE $service_satisfied_from
        WHEN 5 THEN rated_5
        WHEN 4 THEN rated_4 + rated_5
        WHEN 3 THEN rated_3 + rated_4 + rated_5
        WHEN 2 THEN rated - rated_1
        ELSE rated
    END)::BIGINT AS part,
    sum(rated)::BIGINT AS whole
FROM case_month
WHERE village_id IN (SELECT unnest($villages))
  AND item_id IN (
      SELECT item_id FROM dim_item
      WHERE item_id IN (SELECT unnest($items)) AND department_id IN (SELECT unnest($departments))
  )
  AND month <= $to
GROUP BY month
