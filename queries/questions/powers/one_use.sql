/*
title = { zh = "这一次用权", en = "This use" }
definition.zh = "所选的一次用权：村居、权力、起止日期、用时与时限；没有选中时为期内最近一次偏离程序的用权。"
definition.en = "The chosen use: village, power, first and last day, days taken and the limit; the latest of the period that departs from its procedure when none is chosen."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["from", "to", "villages", "runs"]
columns.power_id = { zh = "权力编号", en = "Power code" }
columns.days_used = { zh = "用时", en = "Days taken", unit = "days" }
columns.limit_days = { zh = "时限", en = "Limit", unit = "days" }

[sentence.in_time]
zh = "{village}，{power}：{started_on}开始，{finished_on}办结，用了 {days_used}，时限 {limit_days}。"
en = "{village}, {power}: from {started_on} to {finished_on}, {days_used} of {limit_days} allowed."
[sentence.late]
zh = "{village}，{power}：{started_on}开始，{finished_on}办结，用了 {days_used}，超过 {limit_days} 的时限。"
en = "{village}, {power}: from {started_on} to {finished_on}, {days_used} where {limit_days} are allowed."
[sentence.none]
zh = "所选条件下没有偏离程序的用权。"
en = "The filters leave no use that departs from its procedure."
*/
WITH chosen AS (
    SELECT *
    FROM power_use
    WHERE village_id IN (SELECT unnest($villages))
      AND CASE
          WHEN len($runs::VARCHAR[]) > 0 THEN run_id IN (SELECT unnest($runs::VARCHAR[]))
          ELSE NOT conforming AND month BETWEEN $from AND $to
      END
    ORDER BY finished_on DESC, run_id
    LIMIT 1
)
SELECT
    CASE WHEN c.run_id IS NULL THEN 'none' WHEN c.late THEN 'late' ELSE 'in_time' END AS variant,
    c.run_id,
    c.power_id,
    v.village,
    p.power,
    c.started_on,
    c.finished_on,
    c.days_used,
    c.limit_days
FROM (SELECT 1) AS always
LEFT JOIN chosen AS c ON true
LEFT JOIN dim_village AS v USING (village_id)
LEFT JOIN dim_power AS p USING (power_id)
