/*
title = { zh = "分批到达的村居与月份", en = "Villages and months, as a reform arrives" }
definition.zh = "可以按到达先后对照的改革：每个村居每月的数值，距首次到达的月数。到达当月与岗位空缺的月份不参与比较；全月有营造员在岗才算到达。"
definition.en = "For reforms that reached villages one after another: the measure of each village and month, and the months since it first arrived. The month of arrival and months in which the post was vacant take no part; only months with a builder throughout count as reached."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages"]
on = ["evaluation/record"]
columns.value = { zh = "数值", en = "Value", unit = "row" }
columns.offset = { zh = "距到达月数", en = "Months from arrival", unit = "count" }
columns.standing = { zh = "状态", en = "State" }
*/
WITH answerable AS (
    SELECT reform, first_month, last_month FROM record WHERE design = '先后到达对照' AND reason IS NULL
),
months AS (
    SELECT reform, unnest(generate_series(first_month, last_month, INTERVAL 1 MONTH))::DATE AS month
    FROM answerable
),
posts AS (
    SELECT '营造员' AS subject, village_id, started_on, ended_on FROM builder_post
    UNION ALL
    SELECT '便民服务站', village_id, opened_on, NULL FROM dim_station
),
arrivals AS (
    SELECT subject, village_id, CAST(date_trunc('month', min(started_on)) AS DATE) AS arrived
    FROM posts
    GROUP BY subject, village_id
),
measured AS (
    SELECT '营造员：活动场次' AS reform, village_id, month, sum(activities)::DOUBLE AS value
    FROM activity_month
    GROUP BY village_id, month
    UNION ALL
    SELECT '营造员：参与居民', village_id, month, sum(residents)::DOUBLE
    FROM activity_month
    GROUP BY village_id, month
    UNION ALL
    SELECT '便民服务站：办件量', village_id, month, sum(cases)::DOUBLE
    FROM case_month
    WHERE village_id IN (
        SELECT v.village_id FROM dim_village AS v, answerable AS a WHERE a.reform = '便民服务站：办件量'
    )
    GROUP BY village_id, month
),
in_post AS (
    SELECT DISTINCT m.reform, m.month, p.village_id
    FROM months AS m
    JOIN posts AS p
        ON starts_with(m.reform, p.subject)
        AND p.started_on <= m.month
        AND (p.ended_on IS NULL OR p.ended_on >= m.month + INTERVAL 1 MONTH - INTERVAL 1 DAY)
)
SELECT
    m.reform,
    v.village_id,
    m.month,
    coalesce(x.value, 0) AS value,
    CASE m.reform WHEN '营造员：活动场次' THEN 'activities' WHEN '营造员：参与居民' THEN 'people' ELSE 'cases' END AS unit,
    date_diff('month', a.arrived, m.month) AS offset,
    CASE
        WHEN a.arrived IS NULL OR m.month < a.arrived THEN '未到达'
        WHEN m.month > a.arrived AND i.village_id IS NOT NULL THEN '已到达'
    END AS standing
FROM months AS m
JOIN dim_village AS v ON v.village_id IN (SELECT unnest($villages))
LEFT JOIN arrivals AS a ON a.village_id = v.village_id AND starts_with(m.reform, a.subject)
LEFT JOIN measured AS x ON x.reform = m.reform AND x.village_id = v.village_id AND x.month = m.month
LEFT JOIN in_post AS i ON i.reform = m.reform AND i.village_id = v.village_id AND i.month = m.month
ORDER BY m.reform, v.village_id, m.month
