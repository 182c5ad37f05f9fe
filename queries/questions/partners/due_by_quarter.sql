/*
title = { zh = "各季度到期付款", en = "Instalments by quarter due" }
definition.zh = "至期末各季度到期的付款笔数：按时支付，与逾期（晚于应付日期支付，或期末仍未支付）。"
definition.en = "Instalments due in each quarter up to the end of the period: paid in time, and late (paid after the due day, or unpaid at the end of the period)."
unit = "count"
direction = "neither"
chart = { kind = "column", x = "quarter", y = "n", series = "standing", tone = "tone" }
params = ["to", "villages", "departments"]
on = ["partners/instalments"]
rows = "rows/payments"
adds_up = { n = "count" }
columns.n = { zh = "到期笔数", en = "Instalments", unit = "count" }
columns.standing = { zh = "支付情况", en = "Payment" }
*/
WITH quarters AS (
    SELECT starts::DATE AS starts
    FROM generate_series(
        (SELECT date_trunc('quarter', min(due_on)) FROM instalments), $to, INTERVAL 3 MONTH
    ) AS t(starts)
),
counted AS (
    SELECT
        q.starts,
        count(i.payment_id) FILTER (WHERE i.days_late = 0) AS in_time,
        count(i.payment_id) FILTER (WHERE i.days_late > 0) AS late
    FROM quarters AS q
    LEFT JOIN instalments AS i ON date_trunc('quarter', i.due_on) = q.starts
    GROUP BY q.starts
)
SELECT
    strftime(starts, '%Y') || 'Q' || quarter(starts) AS quarter,
    s.standing,
    CASE s.standing WHEN '按时支付' THEN in_time ELSE late END AS n,
    100.0 * late / nullif(in_time + late, 0) AS late_share,
    s.tone
FROM counted
CROSS JOIN (VALUES ('按时支付', 1), ('逾期', -1)) AS s(standing, tone)
ORDER BY s.tone DESC, starts
