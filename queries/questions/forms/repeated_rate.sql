/*
title = { zh = "重复索要率", en = "Asked for again" }
definition.zh = "期内填报过的表格所索要的数据项中，别的表格已经索要过的比例：各表数据项之和减去不同数据项的个数，再除以各表数据项之和。"
definition.en = "Share of the elements asked for by the forms filled in the period that another form asks for already: elements of all forms less different elements, over elements of all forms."
unit = "percent"
direction = "down"
chart = { kind = "figure" }
params = ["from", "to", "villages", "departments"]
*/
WITH asked AS (
    SELECT DISTINCT m.month, e.form_id, e.element
    FROM form_month AS m
    JOIN dim_form AS f USING (form_id)
    JOIN form_element AS e USING (form_id)
    WHERE m.village_id IN (SELECT unnest($villages))
      AND f.department_id IN (SELECT unnest($departments))
      AND m.month <= $to
),
monthly AS (
    SELECT month, 100.0 * (count(*) - count(DISTINCT element)) / count(*) AS rate
    FROM asked
    GROUP BY month
),
compared AS (
    SELECT
        count(DISTINCT (form_id, element)) FILTER (WHERE month BETWEEN $from AND $to) AS denominator,
        denominator - count(DISTINCT element) FILTER (WHERE month BETWEEN $from AND $to) AS numerator,
        100.0 * numerator / nullif(denominator, 0) AS value,
        count(DISTINCT (form_id, element)) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR) AS before,
        100.0 * (before - count(DISTINCT element) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR))
            / nullif(before, 0) AS previous
    FROM asked
)
SELECT
    value,
    numerator,
    denominator,
    previous,
    value - previous AS change,
    (SELECT list(rate ORDER BY month) FROM monthly WHERE month > $to - INTERVAL 24 MONTH) AS trend
FROM compared
