/*
title = { zh = "全部清单事项", en = "Every item of the lists" }
definition.zh = "六张清单列入过的每一项，含已移出的：清单、交办部门、依据、起止日期与移出原因。状态以期末为准。事项名称为演示数据。"
definition.en = "Every item that ever stood on the six lists, those taken off included: list, department, legal basis, dates and why it was taken off. The status is that at the end of the period. The names are demonstration data."
unit = "text"
direction = "neither"
chart = { kind = "table" }
params = ["to", "departments"]
columns.duty = { zh = "事项", en = "Item" }
columns.duty_id = { zh = "编号", en = "Code" }
columns.valid_from = { zh = "列入日期", en = "Valid from" }
columns.valid_to = { zh = "移出日期", en = "Valid to" }
columns.removal_reason = { zh = "移出原因", en = "Why taken off" }
*/
SELECT
    duty,
    list,
    department,
    CASE WHEN valid_to <= $to + INTERVAL 1 MONTH - INTERVAL 1 DAY THEN '已移出' ELSE '在册' END AS status,
    valid_from,
    valid_to,
    removal_reason,
    legal_basis,
    duty_id
FROM dim_duty
WHERE department_id IN (SELECT unnest($departments))
  AND valid_from <= $to + INTERVAL 1 MONTH - INTERVAL 1 DAY
ORDER BY list_no, duty_id
