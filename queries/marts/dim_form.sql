-- Grain: one form, with how many data elements it asks for.
SELECT
    f.form_id,
    f.name AS form,
    f.department_id,
    d.name AS department,
    f.duty_id,
    f.frequency,
    f.valid_from,
    f.valid_to,
    CAST(count(e.element) AS BIGINT) AS elements
FROM forms AS f
JOIN departments AS d ON d.department_id = f.department_id
LEFT JOIN form_fields AS e ON e.form_id = f.form_id
GROUP BY f.form_id, f.name, f.department_id, d.name, f.duty_id, f.frequency, f.valid_from, f.valid_to
