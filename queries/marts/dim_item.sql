-- Grain: one service item of the catalogue.
SELECT
    i.item_id,
    i.name AS item,
    i.department_id,
    d.name AS department,
    i.legal_days,
    i.promised_days,
    i.instant,
    i.fully_online,
    i.max_visits,
    i.district_wide
FROM service_items AS i
JOIN departments AS d ON d.department_id = i.department_id
