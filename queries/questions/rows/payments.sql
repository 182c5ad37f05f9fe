/*
title = { zh = "付款明细", en = "Payments, row by row" }
definition.zh = "所选项目期内到期的每一笔付款；晚于应付日期支付或期末仍未支付的为逾期。"
definition.en = "Every instalment of the chosen projects that fell due in the period; late means paid after its due day or unpaid at the end of the period."
unit = "yuan"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages", "departments"]
on = ["partners/instalments"]
columns.due_on = { zh = "应付日期", en = "Due" }
columns.late = { zh = "逾期", en = "Late" }
*/
SELECT
    p.payment_id,
    i.project,
    i.department,
    i.supplier,
    p.amount_yuan::DOUBLE AS amount,
    p.due_on,
    i.paid_on,
    i.days_late,
    i.days_late > 0 AS late
FROM raw.project_payments AS p
JOIN instalments AS i USING (payment_id)
WHERE p.due_on >= $from
ORDER BY p.due_on DESC, p.payment_id
