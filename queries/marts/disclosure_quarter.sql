-- Grain: quarter x village x kind of disclosure.
SELECT
    quarter,
    village_id,
    kind,
    CAST(count(*) AS BIGINT) AS due,
    CAST(count(published_on) AS BIGINT) AS published,
    CAST(count(*) FILTER (WHERE published_on <= due_on) AS BIGINT) AS on_time
FROM disclosures
GROUP BY quarter, village_id, kind
