-- Grain: form x data element that it asks for.
SELECT form_id, element
FROM form_fields
