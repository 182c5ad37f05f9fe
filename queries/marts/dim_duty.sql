-- Grain: one item of the six duty lists.
SELECT
    i.duty_id,
    i.list,
    CASE i.list
        WHEN '依法履行职责' THEN 1
        WHEN '依法协助基层政府工作' THEN 2
        WHEN '依法依规组织开展监督活动' THEN 3
        WHEN '台账报表' THEN 4
        WHEN '检查评比达标' THEN 5
        ELSE 6
    END AS list_no,
    i.name AS duty,
    i.department_id,
    d.name AS department,
    i.legal_basis,
    i.valid_from,
    i.valid_to,
    i.removal_reason
FROM duty_items AS i
JOIN departments AS d ON d.department_id = i.department_id
