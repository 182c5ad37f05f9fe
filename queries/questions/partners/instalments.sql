/*
title = { zh = "到期付款明细", en = "Instalments due" }
definition.zh = "所选项目至期末已到应付日期的每一笔付款，尚未到期的不列。逾期天数为实付日期（期末未付的按期末）晚于应付日期的天数；大于零为逾期。"
definition.en = "Each instalment of the chosen projects that fell due by the end of the period; later ones are left out. Days late count from the due day to the day of payment, or to the end of the period while unpaid; above zero is late."
unit = "yuan"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages", "departments"]
on = ["partners/contracts"]
columns.due_on = { zh = "应付日期", en = "Due" }
*/
WITH as_of AS (
    SELECT CAST($to + INTERVAL 1 MONTH - INTERVAL 1 DAY AS DATE) AS day
)
SELECT
    p.payment_id,
    c.project,
    c.department,
    c.supplier,
    p.amount_yuan::DOUBLE AS amount,
    p.due_on,
    CASE WHEN p.paid_on <= a.day THEN p.paid_on END AS paid_on,
    greatest(least(coalesce(p.paid_on, a.day), a.day) - p.due_on, 0)::BIGINT AS days_late
FROM payment AS p
CROSS JOIN as_of AS a
JOIN contracts AS c USING (project_id)
WHERE p.due_on <= a.day
ORDER BY p.due_on DESC, p.payment_id
