/*
title = { zh = "停用表格工时", en = "Withdrawn forms" }
definition.zh = "期内用于填报已停用表格的工时；分母为全部表格工时。"
definition.en = "Hours spent in the period on forms that had been withdrawn; the denominator is the hours of all forms."
unit = "hours"
direction = "down"
chart = { kind = "figure" }
params = ["from", "to", "villages", "departments"]
rows = "rows/form_filings"
*/
WITH monthly AS (
    SELECT
        m.month,
        coalesce(sum(m.hours) FILTER (WHERE m.withdrawn), 0)::DOUBLE AS part,
        sum(m.hours)::DOUBLE AS whole
    FROM form_month AS m
    JOIN dim_form AS f USING (form_id)
    WHERE m.village_id IN (SELECT unnest($villages))
      AND f.department_id IN (SELECT unnest($departments))
      AND m.month <= $to
    GROUP BY m.month
),
compared AS (
    SELECT
        sum(part) FILTER (WHERE month BETWEEN $from AND $to) AS numerator,
        sum(whole) FILTER (WHERE month BETWEEN $from AND $to) AS denominator,
        sum(part) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR) AS previous
    FROM monthly
)
SELECT
    numerator AS value,
    numerator,
    denominator,
    previous,
    numerator - previous AS change,
    (SELECT list(part ORDER BY month) FROM monthly WHERE month > $to - INTERVAL 24 MONTH) AS trend
FROM compared
