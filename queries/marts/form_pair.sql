-- Grain: ordered pair of two forms that ask for at least one element in common; each pair stands
-- both ways. Overlap is the share of the elements of either that both ask for (Jaccard), 0 to 1.
WITH sized AS (
    SELECT form_id, CAST(count(*) AS BIGINT) AS elements
    FROM form_fields
    GROUP BY form_id
),
shared AS (
    SELECT a.form_id, b.form_id AS other_id, CAST(count(*) AS BIGINT) AS shared
    FROM form_fields AS a
    JOIN form_fields AS b ON b.element = a.element AND b.form_id <> a.form_id
    GROUP BY a.form_id, b.form_id
)
SELECT
    s.form_id,
    s.other_id,
    s.shared,
    a.elements + b.elements - s.shared AS elements_of_both,
    CAST(s.shared AS DOUBLE) / nullif(a.elements + b.elements - s.shared, 0) AS overlap
FROM shared AS s
JOIN sized AS a ON a.form_id = s.form_id
JOIN sized AS b ON b.form_id = s.other_id
