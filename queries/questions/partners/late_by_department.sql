/*
title = { zh = "各部门付款逾期率", en = "Payments late, by purchaser" }
definition.zh = "期内到期的付款中，晚于应付日期支付或期末仍未支付的笔数占比，按购买部门；逾期率高的在前。平均逾期天数只计逾期的付款，未付的计至期末。"
definition.en = "Share of the instalments due in the period that were paid late or are unpaid at its end, by purchaser, highest first. Days late are the mean over late instalments, counted to the end of the period while unpaid."
unit = "percent"
direction = "down"
chart = { kind = "bar", x = "late_share", y = "department" }
params = ["from", "to", "villages", "departments"]
on = ["partners/instalments"]
rows = "rows/payments"
adds_up = { n = "count" }
columns.late = { zh = "逾期笔数", en = "Late", unit = "count" }
columns.n = { zh = "到期笔数", en = "Due", unit = "count" }
columns.mean_days = { zh = "平均逾期天数", en = "Mean days late", unit = "days" }
columns.longest = { zh = "最长逾期天数", en = "Longest", unit = "days" }
columns.late_amount = { zh = "逾期金额", en = "Late amount", unit = "yuan" }
columns.unpaid = { zh = "仍未付笔数", en = "Still unpaid", unit = "count" }
*/
SELECT
    department,
    100.0 * count(*) FILTER (WHERE days_late > 0) / count(*) AS late_share,
    count(*) FILTER (WHERE days_late > 0) AS late,
    count(*) AS n,
    avg(days_late) FILTER (WHERE days_late > 0) AS mean_days,
    max(days_late) FILTER (WHERE days_late > 0) AS longest,
    coalesce(sum(amount) FILTER (WHERE days_late > 0), 0) AS late_amount,
    count(*) FILTER (WHERE days_late > 0 AND paid_on IS NULL) AS unpaid
FROM instalments
WHERE due_on >= $from
GROUP BY department
ORDER BY late_share DESC, late DESC, department
