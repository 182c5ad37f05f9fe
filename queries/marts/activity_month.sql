-- Grain: one village, month, kind of activity, builder who led it and project it belongs to, either of which may be missing.
SELECT
    village_id,
    CAST(date_trunc('month', held_on) AS DATE) AS month,
    kind,
    builder_id,
    project_id,
    count(*) AS activities,
    CAST(sum(residents) AS BIGINT) AS residents,
    CAST(sum(volunteers) AS BIGINT) AS volunteers,
    CAST(sum(social_workers) AS BIGINT) AS social_workers
FROM activities
GROUP BY village_id, CAST(date_trunc('month', held_on) AS DATE), kind, builder_id, project_id
