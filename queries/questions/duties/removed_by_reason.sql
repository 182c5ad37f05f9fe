/*
title = { zh = "移出的事项与原因", en = "What was taken off, and why" }
definition.zh = "到期末为止从六张清单移出的事项数，按清单与移出原因分列；空格表示没有。"
definition.en = "Items taken off each of the six lists by the end of the period, by reason; blank means none."
unit = "items"
direction = "neither"
chart = { kind = "matrix", x = "removal_reason", y = "list", value = "items" }
params = ["to", "departments"]
columns.removal_reason = { zh = "移出原因", en = "Why" }
*/
SELECT list, coalesce(removal_reason, '未注明') AS removal_reason, count(*) AS items
FROM dim_duty
WHERE valid_to <= $to + INTERVAL 1 MONTH - INTERVAL 1 DAY
  AND department_id IN (SELECT unnest($departments))
GROUP BY list, list_no, coalesce(removal_reason, '未注明')
ORDER BY list_no, removal_reason
