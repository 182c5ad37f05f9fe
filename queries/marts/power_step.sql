-- Grain: one step in the procedure of a small power.
SELECT power_id, step_no, name AS step, actor, must_publish
FROM power_steps
