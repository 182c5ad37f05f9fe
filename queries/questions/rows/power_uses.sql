/*
title = { zh = "用权明细", en = "Uses of powers, row by row" }
definition.zh = "期内办结的每一次小微权力运行，合规与否及偏离之处；未办结的不列。"
definition.en = "Every use of a small power finished in the period, by the book or not, and where it departs; unfinished uses are left out."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages", "powers"]
columns.days_used = { zh = "所用天数", en = "Days used", unit = "count" }
columns.limit_days = { zh = "时限天数", en = "Days allowed", unit = "count" }
columns.conforming = { zh = "合规", en = "By the book" }
columns.skipped = { zh = "跳过步骤", en = "Skipped" }
columns.out_of_order = { zh = "颠倒顺序", en = "Out of order" }
columns.late = { zh = "超过时限", en = "Late" }
columns.undisclosed = { zh = "应公开未公开", en = "Not disclosed" }
*/
SELECT
    r.run_id,
    v.village,
    p.aspect,
    p.power,
    r.started_on,
    r.finished_on,
    u.days_used,
    u.limit_days,
    u.conforming,
    u.skipped > 0 AS skipped,
    u.out_of_order > 0 AS out_of_order,
    u.late,
    u.undisclosed > 0 AS undisclosed
FROM raw.power_runs AS r
JOIN power_use AS u USING (run_id)
JOIN dim_power AS p ON p.power_id = r.power_id
JOIN dim_village AS v ON v.village_id = r.village_id
WHERE r.finished_on >= $from
  AND r.finished_on < $to + INTERVAL 1 MONTH
  AND r.village_id IN (SELECT unnest($villages))
  AND r.power_id IN (SELECT unnest($powers))
ORDER BY r.finished_on DESC, r.run_id
