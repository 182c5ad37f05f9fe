/*
title = { zh = "已停用仍在填的表格", en = "Withdrawn forms still filled" }
definition.zh = "期内在停用日期之后仍被填报的表格，按村居列出填报次数与工时；这些表格应直接停填。"
definition.en = "Forms filled in the period after they had been withdrawn, by village; they should simply stop."
unit = "hours"
direction = "down"
chart = { kind = "table" }
empty = { zh = "没有停用之后仍在填的表格。", en = "No form is filled after it was withdrawn." }
params = ["from", "to", "villages", "departments"]
rows = "rows/withdrawn_filings"
adds_up = { hours = "sum:hours" }
*/
SELECT
    f.form,
    f.department,
    f.valid_to,
    v.village,
    v.subdistrict,
    sum(m.times)::BIGINT AS times,
    sum(m.hours)::DOUBLE AS hours
FROM form_month AS m
JOIN dim_form AS f USING (form_id)
JOIN dim_village AS v USING (village_id)
WHERE m.withdrawn
  AND m.month BETWEEN $from AND $to
  AND m.village_id IN (SELECT unnest($villages))
  AND f.department_id IN (SELECT unnest($departments))
GROUP BY f.form, f.department, f.valid_to, v.village, v.subdistrict
ORDER BY hours DESC, f.form, v.village
