-- Grain: one use of a small power, finished or not.
SELECT run_id, power_id, village_id, started_on, finished_on
FROM raw.power_runs
