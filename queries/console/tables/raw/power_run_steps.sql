-- Grain: one step that was done in one use of a small power.
SELECT run_id, step_no, done_on, published_on
FROM raw.power_run_steps
