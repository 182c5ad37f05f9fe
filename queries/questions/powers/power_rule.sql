/*
title = { zh = "规定与执行", en = "Rule and practice" }
definition.zh = "所选小微权力的步骤数、须公开步骤数与时限，以及期内办结次数、合规次数和用时的中位数。"
definition.en = "Steps, steps to be published and time limit of the chosen power, with the uses finished in the period, those by the book and the median of days they took."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["from", "to", "villages", "powers"]
columns.steps = { zh = "步骤数", en = "Steps", unit = "count" }
columns.steps_to_publish = { zh = "须公开步骤", en = "Steps to publish", unit = "count" }
columns.limit_days = { zh = "时限", en = "Limit", unit = "days" }
columns.uses = { zh = "办结次数", en = "Finished uses", unit = "times" }
columns.conforming = { zh = "合规次数", en = "By the book", unit = "times" }
columns.rate = { zh = "合规率", en = "By the book (%)", unit = "percent" }
columns.days = { zh = "用时中位数", en = "Median days", unit = "days" }

[sentence.used]
zh = "{aspect}：共 {steps} 步，其中 {steps_to_publish} 步须公开，时限 {limit_days}。期内办结 {uses}，{conforming}完全合规（{rate}），用时中位数 {days}。"
en = "{aspect}: {steps} steps, {steps_to_publish} to be published, limit {limit_days}. Used {uses} in the period, {conforming} by the book ({rate}); median {days}."
[sentence.unused]
zh = "{aspect}：共 {steps} 步，其中 {steps_to_publish} 步须公开，时限 {limit_days}。期内没有办结的用权。"
en = "{aspect}: {steps} steps, {steps_to_publish} to be published, limit {limit_days}. No use finished in the period."
*/
SELECT
    CASE WHEN count(u.run_id) > 0 THEN 'used' ELSE 'unused' END AS variant,
    p.power,
    p.aspect,
    p.steps,
    p.steps_to_publish,
    p.limit_days,
    count(u.run_id) AS uses,
    count(*) FILTER (WHERE u.conforming) AS conforming,
    100.0 * count(*) FILTER (WHERE u.conforming) / nullif(count(u.run_id), 0) AS rate,
    median(u.days_used) AS days
FROM dim_power AS p
LEFT JOIN power_use AS u
    ON u.power_id = p.power_id
    AND u.village_id IN (SELECT unnest($villages))
    AND u.month BETWEEN $from AND $to
WHERE p.power_id IN (SELECT unnest($powers))
GROUP BY p.power_id, p.power, p.aspect, p.steps, p.steps_to_publish, p.limit_days
ORDER BY p.power_id
