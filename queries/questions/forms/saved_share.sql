/*
title = { zh = "合并可省工时", en = "Mergers would save" }
definition.zh = "合并方案在期内最多可节省的工时，占期内全部表格工时的比例；分子、分母均为小时。假定见合并方案。"
definition.en = "Hours that the proposed mergers would at most have saved in the period, as a share of the hours of all forms in the period; numerator and denominator are hours. Assumptions stand with the proposal."
unit = "percent"
direction = "neither"
chart = { kind = "figure" }
params = ["from", "to", "villages", "departments", "without_forms"]
on = ["forms/merged_work"]
rows = "rows/form_filings"
*/
WITH saved AS (
    SELECT coalesce(sum((hours - hours_after)::DECIMAL(18, 6)), 0)::DOUBLE AS numerator
    FROM merged_work
),
spent AS (
    SELECT sum(m.hours)::DOUBLE AS denominator
    FROM form_month AS m
    JOIN dim_form AS f USING (form_id)
    WHERE m.month BETWEEN $from AND $to
      AND m.village_id IN (SELECT unnest($villages))
      AND f.department_id IN (SELECT unnest($departments))
)
SELECT
    100.0 * numerator / nullif(denominator, 0) AS value,
    CASE WHEN denominator IS NOT NULL THEN numerator END AS numerator,
    denominator,
    NULL::DOUBLE AS previous,
    NULL::DOUBLE AS change,
    NULL::DOUBLE[] AS trend
FROM saved, spent
