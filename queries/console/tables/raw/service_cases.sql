-- Grain: one case, as it was recorded.
SELECT case_id, item_id, village_id, channel, submitted_at, completed_at, on_the_spot, visits, rating, rectified
FROM raw.service_cases
