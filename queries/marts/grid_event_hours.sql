-- Grain: month of report x village x category x level x span of hours, so that its size is bounded
-- whatever the number of events. A span leaves out its lower end and holds its upper one; the last
-- has none. Resolved events stand by the hours to their resolution, open ones by the hours they had
-- waited at the end of the last day on which one was reported.
WITH spans AS (
    SELECT *
    FROM (
        VALUES
            (0, 1), (1, 2), (2, 3), (3, 4), (4, 6), (6, 8), (8, 10), (10, 12), (12, 16), (16, 20),
            (20, 24), (24, 36), (36, 48), (48, 60), (60, 72), (72, 96), (96, 120), (120, 168),
            (168, 240), (240, 336), (336, 504), (504, 720), (720, NULL)
    ) AS s (hours_from, hours_to)
),
last_day AS (
    SELECT max(CAST(reported_at AS DATE)) AS day
    FROM grid_events
),
timed AS (
    SELECT
        CAST(date_trunc('month', e.reported_at) AS DATE) AS month,
        g.village_id,
        e.category,
        e.level,
        e.resolved_at IS NULL AS waiting,
        CASE
            WHEN e.resolved_at IS NULL THEN 86400 * (1 + CAST(d.day - CAST(e.reported_at AS DATE) AS INT))
            ELSE 86400 * CAST(CAST(e.resolved_at AS DATE) - CAST(e.reported_at AS DATE) AS INT)
                + 3600 * hour(e.resolved_at) + 60 * minute(e.resolved_at) + second(e.resolved_at)
        END - 3600 * hour(e.reported_at) - 60 * minute(e.reported_at) - second(e.reported_at) AS seconds
    FROM grid_events AS e
    JOIN grids AS g ON g.grid_id = e.grid_id
    CROSS JOIN last_day AS d
)
SELECT
    t.month,
    t.village_id,
    t.category,
    t.level,
    s.hours_from,
    s.hours_to,
    CAST(count(*) FILTER (WHERE NOT t.waiting) AS BIGINT) AS resolved,
    CAST(count(*) FILTER (WHERE t.waiting) AS BIGINT) AS open
FROM timed AS t
JOIN spans AS s
    ON greatest(t.seconds, 1) > 3600 * s.hours_from
    AND (s.hours_to IS NULL OR greatest(t.seconds, 1) <= 3600 * s.hours_to)
GROUP BY t.month, t.village_id, t.category, t.level, s.hours_from, s.hours_to
