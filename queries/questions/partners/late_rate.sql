/*
title = { zh = "付款逾期率", en = "Payments late" }
definition.zh = "期内到期的付款中，晚于应付日期支付或期末仍未支付的笔数占比。"
definition.en = "Share of the instalments due in the period that were paid after their due day or are still unpaid at its end, by number."
unit = "percent"
direction = "down"
chart = { kind = "figure" }
shape = "rate"
params = ["from", "to", "villages", "departments"]
on = ["partners/instalments"]
rows = "rows/payments"
adds_up = { numerator = "sum:late", denominator = "count" }
*/
SELECT
    CAST(date_trunc('month', due_on) AS DATE) AS month,
    count(*) FILTER (WHERE days_late > 0) AS part,
    count(*) AS whole
FROM instalments
GROUP BY ALL
