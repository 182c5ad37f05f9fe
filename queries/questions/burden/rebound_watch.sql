/*
title = { zh = "反弹监测", en = "Rebound watch" }
definition.zh = "工时离开基线的村居、部门和清单，全区共同的升高只列一次，按自抬高以来多出的工时排序。基线、误报率和最小幅度见政策文件。主要来源：村居、全区看部门，部门看清单，清单看部门，取比基线增加最多者。"
definition.en = "Villages, departments and lists whose hours left their base; a rise that all share is listed once, as the district's. Ordered by the hours at stake since the rise began; base, false-alarm rate and smallest rise stand in the policy file. What drives it: for a village or the district the department, for a department the list, for a list the department that added most to its base."
unit = "hours"
direction = "down"
chart = { kind = "table" }
params = ["to", "villages", "departments"]
on = ["burden/rebound_series"]
rows = "rows/workload"
empty = { zh = "没有离开基线的，或上次大事之后的月份还不够成为基线。", en = "Nothing has left its base, or too few months have passed since the last recorded event to make one." }
columns.level = { zh = "层级", en = "Level" }
columns.driver = { zh = "主要来源", en = "Driven by" }
columns.driver_change = { zh = "其中来源增加", en = "Of which the driver", unit = "hours" }
columns.change = { zh = "多出工时", en = "Above base", unit = "hours" }
columns.change_percent = { zh = "高出基线", en = "Above base (%)", unit = "percent" }
*/
WITH named AS (
    SELECT b.month, v.village, d.department, b.list, b.hours, b.village_id IN (SELECT unnest($villages)) AS chosen
    FROM burden_month AS b
    JOIN dim_village AS v USING (village_id)
    JOIN dim_department AS d USING (department_id)
    WHERE b.department_id IN (SELECT unnest($departments))
      AND b.month BETWEEN (SELECT min(base_from) FROM rebound_series) AND $to
),
leveled AS (
    SELECT '村居' AS level, village AS name, department AS driver, month, hours FROM named WHERE chosen
    UNION ALL
    SELECT '部门', department, list, month, hours FROM named WHERE chosen
    UNION ALL
    SELECT '清单', list, department, month, hours FROM named WHERE chosen
    UNION ALL
    SELECT '全区', '全区', department, month, hours FROM named
),
by_driver AS (
    -- What a driver brought since the rise began, less what its base would have grown to.
    SELECT
        l.level,
        l.name,
        l.driver,
        coalesce(sum(l.hours) FILTER (WHERE l.month >= r.since), 0)::DOUBLE
            - coalesce(r.base_ratio, 0)
            * coalesce(sum(l.hours) FILTER (WHERE l.month BETWEEN r.base_from AND r.base_to), 0)::DOUBLE AS change
    FROM leveled AS l
    JOIN rebound_series AS r USING (level, name)
    GROUP BY l.level, l.name, l.driver, r.base_ratio
),
drivers AS (
    SELECT level, name, max_by(driver, (change, driver)) AS driver, max(change) AS driver_change
    FROM by_driver
    GROUP BY level, name
)
SELECT
    r.level,
    r.name,
    r.status,
    r.since,
    r.hours,
    r.expected,
    r.change,
    r.change_percent,
    d.driver,
    d.driver_change
FROM rebound_series AS r
JOIN drivers AS d USING (level, name)
WHERE r.status <> '基线未定'
ORDER BY r.change DESC, r.level, r.name
