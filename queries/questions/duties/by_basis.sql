/*
title = { zh = "凭什么：依据的种类", en = "On what authority" }
definition.zh = "六张清单的有效事项按依据的种类分列：2016年末与期末。种类由依据名称的字样判断：区级文件、村规民约、党内法规、福建省或厦门市的、条例和办法、法律，其余为政策文件。"
definition.en = "Items valid on the six lists by the kind of paper they stand on, at the end of 2016 and of the period. The kind is read from the words of the name: district papers, village rules, Party rules, provincial and city rules, national regulations, laws; the rest are policy papers."
unit = "items"
direction = "down"
chart = { kind = "dot", category = "basis_kind", start = "items_2016", end = "items_now" }
params = ["to", "departments"]
rows = "rows/duty_items"
adds_up = { items_now = "count" }
columns.basis_kind = { zh = "依据种类", en = "Kind of basis" }
columns.items_2016 = { zh = "2016年末", en = "End of 2016", unit = "items" }
columns.items_now = { zh = "期末", en = "End of the period", unit = "items" }
*/
SELECT
    basis_kind,
    count(*) FILTER (
        WHERE DATE '2016-12-31' BETWEEN valid_from AND coalesce(valid_to, DATE '9999-12-31')
    ) AS items_2016,
    count(*) FILTER (
        WHERE $to + INTERVAL 1 MONTH - INTERVAL 1 DAY BETWEEN valid_from AND coalesce(valid_to, DATE '9999-12-31')
    ) AS items_now
FROM dim_duty
WHERE department_id IN (SELECT unnest($departments))
GROUP BY basis_kind
ORDER BY items_2016 DESC, basis_kind
