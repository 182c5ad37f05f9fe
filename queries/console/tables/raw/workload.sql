-- Grain: one piece of work x village x month.
SELECT village_id, month, work_id, duty_id, request_id, times, hours
FROM raw.workload
