-- Grain: one event that a grid worker reported; workers stand by number only.
SELECT event_id, grid_id, worker_id, category, level, reported_at, resolved_at, outcome
FROM raw.grid_events
