/*
title = { zh = "偏离程序的用权", en = "Uses that depart from the procedure" }
definition.zh = "期内办结、至少有一处偏离程序的每一次用权，最近的在前。选中一行即可逐步查看。"
definition.en = "Every use finished in the period that departs from its procedure somewhere, latest first. Pick a row to open it step by step."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages"]
rows = "rows/power_uses"
columns.departure = { zh = "问题", en = "Departure" }
columns.skipped = { zh = "跳步", en = "Skipped", unit = "count" }
columns.out_of_order = { zh = "颠倒", en = "Out of order", unit = "count" }
columns.undisclosed = { zh = "未公开", en = "Not disclosed", unit = "count" }
columns.days_over = { zh = "逾期天数", en = "Days over", unit = "count" }
*/
SELECT
    v.village,
    CASE
        WHEN (u.skipped > 0)::INT + (u.out_of_order > 0)::INT + (u.undisclosed > 0)::INT + u.late::INT > 1 THEN '几种问题'
        WHEN u.skipped > 0 THEN '跳过步骤'
        WHEN u.out_of_order > 0 THEN '颠倒顺序'
        WHEN u.undisclosed > 0 THEN '应公开未公开'
        ELSE '超过时限'
    END AS departure,
    p.power,
    u.finished_on,
    u.skipped,
    u.out_of_order,
    u.undisclosed,
    greatest(u.days_used - u.limit_days, 0) AS days_over,
    u.run_id
FROM power_use AS u
JOIN dim_village AS v USING (village_id)
JOIN dim_power AS p USING (power_id)
WHERE NOT u.conforming
  AND u.village_id IN (SELECT unnest($villages))
  AND u.month BETWEEN $from AND $to
ORDER BY u.finished_on DESC, u.run_id
