-- Grain: month of report x village x category x level. Solved, passed on and open add up to events.
-- Hours are those from report to resolution, of the events that are resolved.
SELECT
    CAST(date_trunc('month', e.reported_at) AS DATE) AS month,
    g.village_id,
    e.category,
    e.level,
    CAST(count(*) AS BIGINT) AS events,
    CAST(count(e.resolved_at) AS BIGINT) AS resolved,
    CAST(
        CAST(
            sum(
                CAST(CAST(e.resolved_at AS DATE) - CAST(e.reported_at AS DATE) AS INT) * 1440
                + (extract(HOUR FROM e.resolved_at) - extract(HOUR FROM e.reported_at)) * 60
                + extract(MINUTE FROM e.resolved_at) - extract(MINUTE FROM e.reported_at)
            ) AS DOUBLE
        ) / 60 AS DECIMAL(18, 6)
    ) AS hours,
    CAST(count(*) FILTER (WHERE e.outcome = '网格内解决') AS BIGINT) AS solved_in_grid,
    CAST(count(*) FILTER (WHERE e.outcome = '村居解决') AS BIGINT) AS solved_by_village,
    CAST(count(*) FILTER (WHERE e.outcome = '上报街道') AS BIGINT) AS passed_to_subdistrict,
    CAST(count(*) FILTER (WHERE e.outcome = '转办部门') AS BIGINT) AS passed_to_department,
    CAST(count(*) FILTER (WHERE e.outcome = '处理中') AS BIGINT) AS open
FROM grid_events AS e
JOIN grids AS g ON g.grid_id = e.grid_id
GROUP BY CAST(date_trunc('month', e.reported_at) AS DATE), g.village_id, e.category, e.level
