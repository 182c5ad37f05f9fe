-- Grain: one recorded event at which a series may change its level.
SELECT
    milestone_id,
    name AS milestone,
    CAST(date_trunc('month', happened_on) AS DATE) AS month
FROM milestones
