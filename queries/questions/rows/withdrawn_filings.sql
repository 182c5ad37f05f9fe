/*
title = { zh = "停用后仍填明细", en = "Filings of withdrawn forms, row by row" }
definition.zh = "期内每个村居每月仍在填报的已停用表格，填报次数与工时。"
definition.en = "Times and hours of each form that a village still filled in a month after it had been withdrawn."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages", "departments"]
columns.hours = { zh = "工时", en = "Hours", unit = "hours_to_tenths" }
*/
SELECT x.month, v.village, f.form, f.department, x.times, x.hours::DOUBLE AS hours, f.valid_to
FROM raw.form_filings AS x
JOIN dim_form AS f USING (form_id)
JOIN dim_village AS v USING (village_id)
WHERE x.times > 0
  AND f.valid_to < x.month
  AND x.month BETWEEN $from AND $to
  AND x.village_id IN (SELECT unnest($villages))
  AND f.department_id IN (SELECT unnest($departments))
ORDER BY x.month DESC, x.hours DESC, v.village, f.form
