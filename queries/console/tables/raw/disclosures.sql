-- Grain: one disclosure that was due.
SELECT village_id, quarter, kind, due_on, published_on
FROM raw.disclosures
