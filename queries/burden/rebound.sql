/*
title = { zh = "负担反弹的村居", en = "Villages where the load creeps back" }
definition.zh = "期末最近若干个月（见政策文件）工时比上年同月高出政策标准的村居，按多出的工时排序；主要来源为增加最多的部门。"
definition.en = "Villages whose hours in the last months of the period (number in the policy file) are above the same months a year before by more than the policy allows, ordered by hours at stake; the main source is the department that added most."
unit = "hours"
direction = "down"
chart = { kind = "table" }
params = ["to", "villages", "departments"]
policy = ["burden.rebound_percent", "burden.rebound_months"]
rows = "rows/workload"
*/
WITH recent AS (
    SELECT
        village_id,
        department_id,
        sum(hours) FILTER (WHERE month > $to - to_months($burden_rebound_months))::DOUBLE AS hours,
        sum(hours) FILTER (
            WHERE month > $to - INTERVAL 1 YEAR - to_months($burden_rebound_months)
              AND month <= $to - INTERVAL 1 YEAR
        )::DOUBLE AS hours_before
    FROM burden_month
    WHERE village_id IN (SELECT unnest($villages))
      AND department_id IN (SELECT unnest($departments))
      AND month <= $to
    GROUP BY village_id, department_id
),
by_department AS (
    SELECT
        village_id,
        department_id,
        coalesce(hours, 0) AS hours,
        coalesce(hours_before, 0) AS hours_before
    FROM recent
),
by_village AS (
    SELECT
        village_id,
        sum(hours) AS hours,
        sum(hours_before) AS hours_before,
        max_by(department_id, hours - hours_before) AS department_id,
        max(hours - hours_before) AS department_change
    FROM by_department
    GROUP BY village_id
)
SELECT
    v.village,
    v.subdistrict,
    b.hours,
    b.hours_before,
    b.hours - b.hours_before AS change,
    100.0 * (b.hours - b.hours_before) / b.hours_before AS change_percent,
    d.department AS main_source,
    b.department_change
FROM by_village AS b
JOIN dim_village AS v USING (village_id)
JOIN dim_department AS d USING (department_id)
WHERE b.hours_before > 0
  AND 100.0 * (b.hours - b.hours_before) / b.hours_before > $burden_rebound_percent
ORDER BY change DESC, v.village
