/*
title = { zh = "工作量明细", en = "Workload, row by row" }
definition.zh = "期内每个村居每月每项工作的次数与工时。"
definition.en = "Times and hours of each piece of work by village and month."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages", "departments"]
columns.hours = { zh = "工时", en = "Hours", unit = "hours_to_tenths" }
*/
SELECT
    w.month,
    v.village,
    w.work_id,
    coalesce(i.list, '清单外') AS list,
    coalesce(i.name, r.name) AS duty,
    d.department,
    w.times,
    w.hours::DOUBLE AS hours
FROM raw.workload AS w
JOIN dim_village AS v USING (village_id)
LEFT JOIN raw.duty_items AS i ON i.duty_id = w.duty_id
LEFT JOIN raw.devolution_requests AS r ON r.request_id = w.request_id
JOIN dim_department AS d ON d.department_id = coalesce(i.department_id, r.department_id)
WHERE w.month BETWEEN $from AND $to
  AND w.village_id IN (SELECT unnest($villages))
  AND d.department_id IN (SELECT unnest($departments))
ORDER BY w.month DESC, w.hours DESC, v.village, w.work_id
