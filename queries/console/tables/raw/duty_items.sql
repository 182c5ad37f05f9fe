-- Grain: one item of the six duty lists, as it was recorded.
SELECT duty_id, list, name, department_id, legal_basis, valid_from, valid_to, removal_reason
FROM raw.duty_items
