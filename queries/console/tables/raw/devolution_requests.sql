-- Grain: one request of a department to hand work down.
SELECT
    request_id, department_id, name, duty_id, legal_basis, requested_on, decision, funding_yuan,
    posts, handed_down_on, village_count
FROM raw.devolution_requests
