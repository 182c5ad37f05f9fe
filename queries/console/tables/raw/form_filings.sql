-- Grain: one form x village x month.
SELECT village_id, month, form_id, times, hours
FROM raw.form_filings
