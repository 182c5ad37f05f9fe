/*
title = { zh = "清单事项明细", en = "Items on the lists, row by row" }
definition.zh = "期末六张清单上的每一个有效事项及其依据；已移出的不列。"
definition.en = "Every item valid on the six lists at the end of the period, with its basis; items taken off are left out."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["to", "departments"]
columns.duty_id = { zh = "事项编号", en = "Item" }
columns.legal_basis = { zh = "依据", en = "Basis" }
columns.valid_from = { zh = "列入日期", en = "Listed on" }
*/
SELECT i.duty_id, i.list, i.name AS duty, d.department, i.legal_basis, i.valid_from
FROM raw.duty_items AS i
JOIN dim_duty AS d USING (duty_id)
WHERE $to + INTERVAL 1 MONTH - INTERVAL 1 DAY BETWEEN i.valid_from AND coalesce(i.valid_to, DATE '9999-12-31')
  AND i.department_id IN (SELECT unnest($departments))
ORDER BY d.list_no, i.duty_id
