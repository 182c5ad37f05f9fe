-- Grain: year x village x indicator. Weighted is in points of a total of 100.
SELECT
    s.year,
    s.village_id,
    s.indicator_id,
    i.name AS indicator,
    i.basis,
    CAST(s.score AS DOUBLE) AS score,
    CAST(i.maximum AS DOUBLE) AS maximum,
    CAST(i.weight AS DOUBLE) AS weight,
    s.sample_size,
    CAST(
        CAST(s.score AS DOUBLE) * CAST(i.weight AS DOUBLE) / nullif(CAST(i.maximum AS DOUBLE), 0)
        AS DECIMAL(18, 6)
    ) AS weighted
FROM scores AS s
JOIN indicators AS i ON i.year = s.year AND i.indicator_id = s.indicator_id
