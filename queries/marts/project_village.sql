-- Grain: one purchased project in one village that it serves.
SELECT project_id, village_id
FROM project_villages
