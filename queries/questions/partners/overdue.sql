/*
title = { zh = "期末逾期未付", en = "Overdue and unpaid" }
definition.zh = "期末前已过应付日期而仍未支付的付款，责任部门与逾期天数；逾期最久的在前。"
definition.en = "Instalments past their due day and unpaid at the end of the period, with the department that must pay and the days overdue; longest first."
unit = "days"
direction = "down"
chart = { kind = "table" }
params = ["to", "villages", "departments"]
on = ["partners/instalments"]
columns.due_on = { zh = "应付日期", en = "Due" }
*/
SELECT department AS owner, project, supplier, amount, due_on, days_late AS days_overdue
FROM instalments
WHERE days_late > 0 AND paid_on IS NULL
ORDER BY days_late DESC, payment_id
