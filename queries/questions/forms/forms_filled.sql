/*
title = { zh = "填报的表格", en = "Forms filled" }
definition.zh = "期内至少被填报过一次的表格张数；分子为其中期内仍然有效的，分母为全部。"
definition.en = "Forms filled at least once in the period; the numerator are those still in force, the denominator all."
unit = "count"
direction = "down"
chart = { kind = "figure" }
params = ["from", "to", "villages", "departments"]
rows = "rows/form_filings"
*/
WITH filed AS (
    SELECT m.month, m.form_id, bool_and(m.withdrawn) AS withdrawn
    FROM form_month AS m
    JOIN dim_form AS f USING (form_id)
    WHERE m.village_id IN (SELECT unnest($villages))
      AND f.department_id IN (SELECT unnest($departments))
      AND m.month <= $to
    GROUP BY m.month, m.form_id
),
monthly AS (
    SELECT month, count(*) AS forms
    FROM filed
    GROUP BY month
),
compared AS (
    SELECT
        count(DISTINCT form_id) FILTER (WHERE month BETWEEN $from AND $to AND NOT withdrawn) AS numerator,
        count(DISTINCT form_id) FILTER (WHERE month BETWEEN $from AND $to) AS denominator,
        count(DISTINCT form_id) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR) AS previous
    FROM filed
)
SELECT
    nullif(denominator, 0) AS value,
    numerator,
    denominator,
    nullif(previous, 0) AS previous,
    nullif(denominator, 0) - nullif(previous, 0) AS change,
    (SELECT list(forms::DOUBLE ORDER BY month) FROM monthly WHERE month > $to - INTERVAL 24 MONTH) AS trend
FROM compared
