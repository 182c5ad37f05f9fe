-- Grain: one item of the six duty lists.
-- The kind of basis is read from the words of its name, the narrowest body first.
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
    CASE
        WHEN i.legal_basis LIKE '区级%' THEN '区级文件'
        WHEN i.legal_basis = '村规民约' THEN '村规民约'
        WHEN i.legal_basis LIKE '中国共产党%' THEN '党内法规'
        WHEN i.legal_basis LIKE '福建省%' OR i.legal_basis LIKE '厦门%' THEN '省市法规和办法'
        WHEN i.legal_basis LIKE '%条例%' OR i.legal_basis LIKE '%办法%' THEN '国家条例和办法'
        WHEN i.legal_basis LIKE '%法' OR i.legal_basis LIKE '%法第%' THEN '法律'
        ELSE '政策文件'
    END AS basis_kind,
    i.valid_from,
    i.valid_to,
    i.removal_reason
FROM duty_items AS i
JOIN departments AS d ON d.department_id = i.department_id
