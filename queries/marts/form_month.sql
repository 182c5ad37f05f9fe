-- Grain: month x village x form that was filled at least once.
-- Withdrawn says that the form was no longer in force in that month.
SELECT
    x.month,
    x.village_id,
    x.form_id,
    coalesce(f.valid_to < x.month, FALSE) AS withdrawn,
    CAST(sum(x.times) AS BIGINT) AS times,
    CAST(sum(CAST(x.hours AS DECIMAL(18, 2))) AS DECIMAL(18, 2)) AS hours
FROM form_filings AS x
JOIN forms AS f ON f.form_id = x.form_id
GROUP BY x.month, x.village_id, x.form_id, coalesce(f.valid_to < x.month, FALSE)
HAVING sum(x.times) > 0
