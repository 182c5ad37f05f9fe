/*
title = { zh = "按承诺时限办结率", en = "In promised time" }
definition.zh = "期内已办结的办件中，所用工作日不超过承诺时限的比例。工作日不含周六周日，未扣除法定节假日。"
definition.en = "Share of completed cases that took no more working days than promised. Saturdays and Sundays are left out, public holidays are not."
caveat.zh = "春节、国庆等法定节假日被算作工作日，跨节办件的用时偏长，比率因此略偏低。"
caveat.en = "Public holidays count as working days, so cases that span one look longer and the rate a little lower."
unit = "percent"
direction = "up"
chart = { kind = "figure" }
shape = "rate"
params = ["from", "to", "villages", "departments", "items"]
rows = "rows/cases"
adds_up = { denominator = "count:completed_at" }
*/
SELECT month, sum(on_time)::BIGINT AS part, sum(completed)::BIGINT AS whole
FROM case_month
WHERE village_id IN (SELECT unnest($villages))
  AND item_id IN (
      SELECT item_id FROM dim_item
      WHERE item_id IN (SELECT unnest($items)) AND department_id IN (SELECT unnest($departments))
  )
  AND month <= $to
GROUP BY month
