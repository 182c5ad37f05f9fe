-- Villages hold more activities, with more people, once a builder has started.
WITH held AS (
    SELECT
        v.village_id,
        m.month,
        v.population,
        max(b.builder_id) AS builder_id
    FROM villages AS v
    CROSS JOIN months AS m
    LEFT JOIN community_builders AS b
        ON b.village_id = v.village_id AND b.started_on <= m.month
        AND (b.ended_on IS NULL OR b.ended_on > m.month)
    WHERE m.month >= DATE '2017-01-01'
    GROUP BY v.village_id, m.month, v.population
),
counted AS (
    SELECT
        *,
        whole(
            CASE WHEN builder_id IS NULL THEN 0.8 ELSE 2.2 END
            * CASE WHEN month BETWEEN getvariable('epidemic_starts') AND getvariable('epidemic_ends') THEN 0.2 ELSE 1 END,
            'activity', village_id || month
        ) AS activities
    FROM held
),
filled AS (
    SELECT village_id, month, population, builder_id, unnest(range(activities)) AS i
    FROM counted
    WHERE activities > 0
),
keyed AS (
    SELECT *, village_id || month || i AS key FROM filled
),
projects AS (
    SELECT pv.village_id, p.project_id, p.starts_on, p.ends_on
    FROM project_villages AS pv
    JOIN purchased_projects AS p ON p.project_id = pv.project_id
)
SELECT
    'A' || right(k.village_id, 6) || strftime(k.month, '%y%m') || k.i AS activity_id,
    k.village_id,
    CASE WHEN u('activity/who', k.key) < 0.7 THEN k.builder_id END AS builder_id,
    (
        SELECT min(p.project_id)
        FROM projects AS p
        WHERE p.village_id = k.village_id AND k.month BETWEEN p.starts_on AND p.ends_on
          AND u('activity/project', k.key) < 0.4
    ) AS project_id,
    k.month + pick(0, 27, 'activity/day', k.key)::INTEGER AS held_on,
    ['邻里活动', '为老服务', '儿童活动', '技能培训', '议事协商', '环境营造'][pick(1, 6, 'activity/kind', k.key)::INTEGER] AS kind,
    CAST(12 + sqrt(k.population) * 0.3 * exp(0.4 * z('activity/size', k.key)) AS BIGINT) AS residents,
    pick(1, 9, 'activity/volunteers', k.key) AS volunteers,
    pick(0, 3, 'activity/social', k.key) AS social_workers
FROM keyed AS k
