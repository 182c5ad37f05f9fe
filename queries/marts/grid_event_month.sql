-- Grain: month of report x village x category x level.
SELECT
    CAST(date_trunc('month', e.reported_at) AS DATE) AS month,
    g.village_id,
    e.category,
    e.level,
    CAST(count(*) AS BIGINT) AS events,
    CAST(count(e.resolved_at) AS BIGINT) AS resolved,
    CAST(count(*) FILTER (WHERE e.outcome = '网格内解决') AS BIGINT) AS solved_in_grid
FROM grid_events AS e
JOIN grids AS g ON g.grid_id = e.grid_id
GROUP BY CAST(date_trunc('month', e.reported_at) AS DATE), g.village_id, e.category, e.level
