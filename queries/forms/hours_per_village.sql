/*
title = { zh = "村居月均填表工时", en = "Hours a village" }
definition.zh = "期内填报表格的工时除以有填报记录的村居月数。填表工时与减负趋势中的工时出自不同的登记，不相加。"
definition.en = "Hours spent on forms over village-months with any filing. They are recorded apart from the workload of the burden view and are not added to it."
unit = "hours"
direction = "down"
chart = { kind = "figure" }
params = ["from", "to", "villages", "departments"]
rows = "rows/form_filings"
*/
WITH monthly AS (
    SELECT m.month, sum(m.hours)::DOUBLE AS amount, count(DISTINCT m.village_id) AS villages
    FROM form_month AS m
    JOIN dim_form AS f USING (form_id)
    WHERE m.village_id IN (SELECT unnest($villages))
      AND f.department_id IN (SELECT unnest($departments))
      AND m.month <= $to
    GROUP BY m.month
),
compared AS (
    SELECT
        sum(amount) FILTER (WHERE month BETWEEN $from AND $to) AS numerator,
        sum(villages) FILTER (WHERE month BETWEEN $from AND $to) AS denominator,
        numerator / nullif(denominator, 0) AS value,
        sum(amount) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR)
            / nullif(sum(villages) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR), 0) AS previous
    FROM monthly
)
SELECT
    value,
    numerator,
    denominator::BIGINT AS denominator,
    previous,
    value - previous AS change,
    (
        SELECT list(amount / nullif(villages, 0) ORDER BY month)
        FROM monthly
        WHERE month > $to - INTERVAL 24 MONTH
    ) AS trend
FROM compared
