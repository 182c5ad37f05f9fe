/*
title = { zh = "逐月填表工时", en = "Hours on forms by month" }
definition.zh = "每月填报表格的工时，分为长期表格、临时专项表格（启用不到一年即停用）和已停用仍在填的表格。显示至期末的全部月份。"
definition.en = "Hours spent on forms each month: standing forms, ad-hoc forms (in force for less than a year) and forms withdrawn before that month. All months up to the end of the period."
unit = "hours"
direction = "down"
chart = { kind = "column", x = "month", y = "hours", series = "kind" }
params = ["to", "villages", "departments"]
rows = "rows/form_filings"
adds_up = { hours = "sum:hours" }
*/
WITH sorted AS (
    SELECT
        m.month,
        m.form_id,
        m.times,
        m.hours,
        CASE
            WHEN m.withdrawn THEN 3
            WHEN f.valid_to < f.valid_from + INTERVAL 1 YEAR THEN 2
            ELSE 1
        END AS kind_no
    FROM form_month AS m
    JOIN dim_form AS f USING (form_id)
    WHERE m.month <= $to
      AND m.village_id IN (SELECT unnest($villages))
      AND f.department_id IN (SELECT unnest($departments))
)
SELECT
    month,
    CASE kind_no WHEN 1 THEN '长期表格' WHEN 2 THEN '临时专项表格' ELSE '已停用仍在填' END AS kind,
    sum(hours)::DOUBLE AS hours,
    sum(times)::BIGINT AS times,
    count(DISTINCT form_id) AS forms
FROM sorted
GROUP BY month, kind_no
ORDER BY kind_no, month
