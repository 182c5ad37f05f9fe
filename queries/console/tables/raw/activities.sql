-- Grain: one activity; builders stand by number only.
SELECT activity_id, village_id, builder_id, project_id, held_on, kind, residents, volunteers, social_workers
FROM raw.activities
