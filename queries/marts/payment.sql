-- Grain: one instalment of a purchased project.
SELECT
    payment_id,
    project_id,
    due_on,
    paid_on,
    CAST(amount_yuan AS DECIMAL(18, 2)) AS amount_yuan
FROM project_payments
