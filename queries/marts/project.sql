-- Grain: one purchased project.
SELECT
    project_id,
    name AS project,
    org_id,
    department_id,
    target_group,
    CAST(contract_yuan AS DECIMAL(18, 2)) AS contract_yuan,
    signed_on,
    starts_on,
    ends_on,
    people_served,
    evaluation
FROM purchased_projects
