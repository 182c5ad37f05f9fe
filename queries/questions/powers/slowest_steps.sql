/*
title = { zh = "各项权力最慢的一步", en = "The slowest step of each power" }
definition.zh = "期内办结的用权中，每项权力距上一步天数的中位数最大的步骤；中位数相同取平均数大的。上一步或本步被跳过、颠倒顺序的不计。"
definition.en = "For each power, the step with the longest median of days since the step before, in uses finished in the period; the mean decides between equals. Left out where either of the two steps was skipped or out of order."
unit = "days"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages"]
columns.step = { zh = "最慢的一步", en = "Slowest step" }
columns.days = { zh = "中位天数", en = "Median days", unit = "days" }
columns.limit_days = { zh = "全程时限", en = "Limit of the whole", unit = "days" }
columns.n = { zh = "次数", en = "Uses", unit = "times" }
*/
WITH paced AS (
    SELECT
        power_id,
        step_no,
        step,
        actor,
        median(days_since_before) AS days,
        avg(days_since_before) AS mean_days,
        count(days_since_before) AS n
    FROM power_step_use
    WHERE village_id IN (SELECT unnest($villages))
      AND month BETWEEN $from AND $to
      AND days_since_before IS NOT NULL
    GROUP BY power_id, step_no, step, actor
),
ordered AS (
    SELECT *, row_number() OVER (PARTITION BY power_id ORDER BY days DESC, mean_days DESC, step_no) AS position
    FROM paced
)
SELECT p.power, o.days, o.step, o.actor, p.limit_days, o.n
FROM ordered AS o
JOIN dim_power AS p USING (power_id)
WHERE o.position = 1
ORDER BY o.days DESC, p.power_id
