WITH seasons AS (
    SELECT
        month,
        CASE WHEN month BETWEEN getvariable('epidemic_starts') AND getvariable('epidemic_ends') THEN 1.9 ELSE 1 END
        * (1 + 0.08 * sin(month(month))) AS weight,
        month BETWEEN getvariable('epidemic_starts') AND getvariable('epidemic_ends') AS epidemic
    FROM months
    WHERE month >= DATE '2019-01-01'
),
expected AS (
    SELECT
        m.month,
        m.epidemic,
        g.grid_id,
        whole(
            60000 * getvariable('scale') * m.weight * g.households / sum(m.weight * g.households) OVER (),
            'event', m.month || g.grid_id
        ) AS events
    FROM seasons AS m, grids AS g
),
placed AS (
    SELECT *, sum(events) OVER (ORDER BY month, grid_id ROWS UNBOUNDED PRECEDING) - events AS before
    FROM expected
    WHERE events > 0
),
filled AS (
    SELECT month, epidemic, grid_id, CAST(before + unnest(range(1, events + 1)) AS BIGINT) AS event_id
    FROM placed
),
drawn AS (
    SELECT
        *,
        month + INTERVAL 1 MINUTE * pick(0, day(last_day(month)) * 1440 - 1, 'event/when', event_id) AS reported_at,
        CASE
            WHEN epidemic AND u('event/covid', event_id) < 0.55 THEN '疫情防控'
            ELSE ['环境卫生', '安全隐患', '矛盾纠纷', '民生服务', '公共设施'][
                least(1 + floor(pow(u('event/kind', event_id), 1.4) * 5), 5)::INTEGER
            ]
        END AS category,
        CASE WHEN u('event/level', event_id) < 0.78 THEN '一般' WHEN u('event/level', event_id) < 0.95 THEN '较急' ELSE '紧急' END
            AS level,
        u('event/out', event_id) + CASE WHEN epidemic THEN -0.05 ELSE 0 END - 0.015 * (year(month) - 2019) AS u_out
    FROM filled
),
settled AS (
    SELECT
        *,
        CASE
            WHEN u_out < 0.69 THEN '网格内解决'
            WHEN u_out < 0.85 THEN '村居解决'
            WHEN u_out < 0.95 THEN '上报街道'
            ELSE '转办部门'
        END AS outcome,
        reported_at + INTERVAL 1 MINUTE * CAST(
            (CASE WHEN u_out < 0.69 THEN 9 WHEN u_out < 0.85 THEN 30 WHEN u_out < 0.95 THEN 90 ELSE 190 END)
            * (CASE level WHEN '紧急' THEN 0.3 WHEN '较急' THEN 0.6 ELSE 1 END)
            * 60 * exp(0.7 * z('event/hours', event_id)) AS BIGINT
        ) AS resolved
    FROM drawn
),
posted AS (
    SELECT grid_id, min(worker_id) AS worker_id FROM grid_workers WHERE left_on IS NULL GROUP BY grid_id
)
SELECT
    s.event_id,
    s.grid_id,
    CASE WHEN u('event/who', s.event_id) < 0.85 THEN p.worker_id END AS worker_id,
    s.category,
    s.level,
    s.reported_at,
    CASE WHEN s.resolved < TIMESTAMP '2022-01-01' THEN s.resolved END AS resolved_at,
    CASE WHEN s.resolved < TIMESTAMP '2022-01-01' THEN s.outcome ELSE '处理中' END AS outcome
FROM settled AS s
LEFT JOIN posted AS p ON p.grid_id = s.grid_id
