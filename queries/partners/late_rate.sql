/*
title = { zh = "付款逾期率", en = "Payments late" }
definition.zh = "期内到期的付款中，晚于应付日期支付或期末仍未支付的笔数占比。"
definition.en = "Share of the instalments due in the period that were paid after their due day or are still unpaid at its end, by number."
unit = "percent"
direction = "down"
chart = { kind = "figure" }
params = ["from", "to", "villages", "departments"]
on = ["partners/instalments"]
rows = "partners/instalments"
*/
WITH monthly AS (
    SELECT
        CAST(date_trunc('month', due_on) AS DATE) AS month,
        count(*) FILTER (WHERE days_late > 0) AS part,
        count(*) AS whole
    FROM instalments
    GROUP BY ALL
),
compared AS (
    SELECT
        sum(part) FILTER (WHERE month BETWEEN $from AND $to) AS numerator,
        sum(whole) FILTER (WHERE month BETWEEN $from AND $to) AS denominator,
        100.0 * numerator / nullif(denominator, 0) AS value,
        100.0 * sum(part) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR)
            / nullif(sum(whole) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR), 0) AS previous
    FROM monthly
)
SELECT
    value,
    numerator::BIGINT AS numerator,
    denominator::BIGINT AS denominator,
    previous,
    value - previous AS change,
    (
        SELECT list(100.0 * part / nullif(whole, 0) ORDER BY month)
        FROM monthly
        WHERE month > $to - INTERVAL 24 MONTH
    ) AS trend
FROM compared
