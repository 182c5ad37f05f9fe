SELECT
    duty_id,
    list,
    name,
    name_en,
    department_id,
    legal_basis,
    DATE '2016-01-01' AS valid_from,
    CASE WHEN in_2020 = '0' THEN DATE '2020-06-30' END AS valid_to,
    reason AS removal_reason
FROM ref_duty_items
