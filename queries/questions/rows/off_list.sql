/*
title = { zh = "清单外工作明细", en = "Work on no list, row by row" }
definition.zh = "期内每个村居每月所做的不在清单上的每项工作：已移出清单的，和下放而未列入清单的。"
definition.en = "Each piece of work on no list by village and month: what had been taken off a list, and what was handed down without being on one."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages", "departments"]
columns.ground = { zh = "缘由", en = "Ground" }
columns.hours = { zh = "工时", en = "Hours", unit = "hours_to_tenths" }
*/
SELECT w.month, v.village, o.work, o.ground, d.department, w.times, w.hours::DOUBLE AS hours
FROM raw.workload AS w
JOIN off_list_month AS o USING (month, village_id, work_id)
JOIN dim_village AS v USING (village_id)
JOIN dim_department AS d USING (department_id)
WHERE w.month BETWEEN $from AND $to
  AND w.village_id IN (SELECT unnest($villages))
  AND o.department_id IN (SELECT unnest($departments))
ORDER BY w.month DESC, w.hours DESC, v.village, o.work
