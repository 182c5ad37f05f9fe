/*
title = { zh = "每一步用多少天", en = "Days of each step" }
definition.zh = "期内办结的用权中，所选权力每一步距上一步天数的中位数，按流程顺序；上一步或本步被跳过、颠倒顺序的不计天数。另列每一步被跳过、颠倒和未公开的次数。"
definition.en = "Median days since the step before for each step of the chosen power, in the order of the procedure, in uses finished in the period; left out where either step was skipped or out of order. With how often each step was skipped, out of order or not disclosed."
unit = "days"
direction = "neither"
chart = { kind = "bar", x = "days", y = "step", group = "pace", tone = "tone" }
params = ["from", "to", "villages", "powers"]
columns.step = { zh = "步骤", en = "Step" }
columns.days = { zh = "中位天数", en = "Median days", unit = "days" }
columns.pace = { zh = "快慢", en = "Pace" }
columns.n = { zh = "计天数的次数", en = "Uses with days", unit = "times" }
columns.due = { zh = "应做次数", en = "Uses due", unit = "times" }
columns.skipped = { zh = "跳过", en = "Skipped", unit = "times" }
columns.out_of_order = { zh = "颠倒", en = "Out of order", unit = "times" }
columns.undisclosed = { zh = "未公开", en = "Not disclosed", unit = "times" }
*/
WITH paced AS (
    SELECT
        power_id,
        step_no,
        step,
        actor,
        median(days_since_before) AS days,
        avg(days_since_before) AS mean_days,
        count(days_since_before) AS n,
        count(*) AS due,
        count(*) FILTER (WHERE skipped) AS skipped,
        count(*) FILTER (WHERE out_of_order) AS out_of_order,
        count(*) FILTER (WHERE undisclosed) AS undisclosed
    FROM power_step_use
    WHERE village_id IN (SELECT unnest($villages))
      AND month BETWEEN $from AND $to
      AND power_id IN (SELECT unnest($powers))
    GROUP BY power_id, step_no, step, actor
),
ordered AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY power_id ORDER BY days DESC NULLS LAST, mean_days DESC NULLS LAST, step_no) = 1
            AND days IS NOT NULL AS slowest
    FROM paced
)
SELECT
    step_no,
    step,
    actor,
    days,
    CASE WHEN slowest THEN '最慢的一步' ELSE '其他步骤' END AS pace,
    CASE WHEN slowest THEN -1 ELSE 1 END AS tone,
    n,
    due,
    skipped,
    out_of_order,
    undisclosed
FROM ordered
ORDER BY power_id, step_no
