/*
title = { zh = "反弹监测", en = "Rebound watch" }
definition.zh = "期末最近若干个月工时合计比上年同月高出政策标准、且逐月都高于上年同月的村居、部门和清单，按多出的工时排序。逐月都高才算，是为了不把一两个月的波动当作反弹。主要来源：村居看部门，部门看清单，清单看部门，取增加最多者。"
definition.en = "Villages, departments and lists whose hours over the last months of the period are above the same months a year before by more than the policy allows, and above them in each of these months, ordered by hours at stake. Each month must be above, so that one or two months of noise are no rebound. What drives it: for a village the department, for a department the list, for a list the department that added most."
unit = "hours"
direction = "down"
chart = { kind = "table" }
params = ["to", "villages", "departments"]
policy = ["burden.rebound_percent", "burden.rebound_months"]
rows = "rows/workload"
columns.level = { zh = "层级", en = "Level" }
columns.driver = { zh = "主要来源", en = "Driven by" }
columns.driver_change = { zh = "其中来源增加", en = "Of which the driver", unit = "hours" }
*/
WITH named AS (
    SELECT b.month, v.village, d.department, b.list, sum(b.hours) AS hours
    FROM burden_month AS b
    JOIN dim_village AS v USING (village_id)
    JOIN dim_department AS d USING (department_id)
    WHERE b.village_id IN (SELECT unnest($villages))
      AND b.department_id IN (SELECT unnest($departments))
      AND (
          b.month > $to - to_months($burden_rebound_months::INTEGER) AND b.month <= $to
          OR b.month > $to - INTERVAL 1 YEAR - to_months($burden_rebound_months::INTEGER)
          AND b.month <= $to - INTERVAL 1 YEAR
      )
    GROUP BY b.month, v.village, d.department, b.list
),
leveled AS (
    SELECT '村居' AS level, village AS name, department AS driver, month, hours FROM named
    UNION ALL
    SELECT '部门', department, list, month, hours FROM named
    UNION ALL
    SELECT '清单', list, department, month, hours FROM named
),
paired AS (
    -- Each month of the last ones beside the same month a year before.
    SELECT
        level,
        name,
        driver,
        month(month) AS calendar_month,
        coalesce(sum(hours) FILTER (WHERE month > $to - INTERVAL 1 YEAR), 0) AS hours,
        coalesce(sum(hours) FILTER (WHERE month <= $to - INTERVAL 1 YEAR), 0) AS hours_before
    FROM leveled
    GROUP BY level, name, driver, month(month)
),
monthly AS (
    SELECT level, name, calendar_month, sum(hours) AS hours, sum(hours_before) AS hours_before
    FROM paired
    GROUP BY level, name, calendar_month
),
together AS (
    SELECT
        level,
        name,
        sum(hours) AS hours,
        sum(hours_before) AS hours_before,
        bool_and(hours > hours_before) AS every_month
    FROM monthly
    GROUP BY level, name
),
by_driver AS (
    SELECT level, name, driver, sum(hours - hours_before) AS change
    FROM paired
    GROUP BY level, name, driver
),
drivers AS (
    SELECT level, name, max_by(driver, (change, driver)) AS driver, max(change) AS driver_change
    FROM by_driver
    GROUP BY level, name
)
SELECT
    t.level,
    t.name,
    t.hours::DOUBLE AS hours,
    t.hours_before::DOUBLE AS hours_before,
    (t.hours - t.hours_before)::DOUBLE AS change,
    (100.0 * (t.hours - t.hours_before) / t.hours_before)::DOUBLE AS change_percent,
    d.driver,
    d.driver_change::DOUBLE AS driver_change
FROM together AS t
JOIN drivers AS d USING (level, name)
WHERE t.every_month
  AND t.hours_before > 0
  AND 100.0 * (t.hours - t.hours_before) / t.hours_before > $burden_rebound_percent
ORDER BY change DESC, t.level, t.name
