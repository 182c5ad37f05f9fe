-- How the months of each measure of each village scatter, now and a year before: one row a measure
-- and village with any months. `monthly` and `measures` are those of
-- villages.py. Nought where nothing happened in a month on record. Sums go by month and village, so
-- that the same data gives the same bytes.
WITH periods AS (
    SELECT
        period,
        first,
        last,
        least(first, last - INTERVAL 11 MONTH) AS since,
        least(first, last - INTERVAL 23 MONTH) AS long_since
    FROM (
        SELECT 'now' AS period, $from::DATE AS first, $to::DATE AS last
        UNION ALL
        SELECT 'before', CAST($from - INTERVAL 1 YEAR AS DATE), CAST($to - INTERVAL 1 YEAR AS DATE)
    )
),
on_record AS (
    SELECT DISTINCT m.measure, m.month, k.counting
    FROM monthly AS m
    JOIN measures AS k USING (measure)
    WHERE k.counting <> 'state'
        AND m.month BETWEEN (SELECT min(long_since) FROM periods) AND $to
),
monthly_values AS (
    SELECT
        r.measure,
        r.month,
        v.village_id,
        v.kind,
        coalesce(m.numerator, 0)::DOUBLE AS part,
        CASE r.counting WHEN 'rate' THEN m.denominator WHEN 'resident' THEN v.population ELSE 1 END::DOUBLE AS whole
    FROM on_record AS r
    CROSS JOIN dim_village AS v
    LEFT JOIN monthly AS m ON m.village_id = v.village_id AND m.measure = r.measure AND m.month = r.month
),
courses AS (
    SELECT measure, month, kind, median(part / whole) AS course
    FROM monthly_values
    WHERE whole > 0
    GROUP BY ALL
),
levels AS (
    SELECT
        p.period,
        m.measure,
        m.village_id,
        coalesce(sum(m.part ORDER BY m.month) / nullif(sum(m.whole * c.course ORDER BY m.month), 0), 0) AS level
    FROM monthly_values AS m
    JOIN courses AS c USING (measure, month, kind)
    JOIN periods AS p ON m.month BETWEEN p.long_since AND p.last
    WHERE m.whole > 0
    GROUP BY ALL
),
-- What is left of each month of a village once its level and the course of its peers are taken out.
left_over AS (
    SELECT
        p.period,
        p.first,
        p.since,
        m.*,
        m.part - m.whole * c.course * l.level AS rest
    FROM monthly_values AS m
    JOIN courses AS c USING (measure, month, kind)
    JOIN periods AS p ON m.month BETWEEN p.long_since AND p.last
    JOIN levels AS l ON l.period = p.period AND l.measure = m.measure AND l.village_id = m.village_id
    WHERE m.whole > 0
),
neighbours AS (
    SELECT *, lag(rest) OVER (PARTITION BY period, measure, village_id ORDER BY month NULLS LAST) AS last_rest
    FROM left_over
),
scattered AS (
    SELECT
        period,
        measure,
        village_id,
        kind,
        sum(rest * rest ORDER BY month) AS scatter,
        sum(rest * last_rest ORDER BY month) / nullif(sum(rest * rest ORDER BY month), 0) AS own_alike,
        count(*) AS months,
        count(*) FILTER (WHERE month >= first) AS counted,
        list(part ORDER BY month) FILTER (WHERE month >= since) AS parts,
        list(whole ORDER BY month) FILTER (WHERE month >= since) AS wholes
    FROM neighbours
    GROUP BY ALL
),
neighbourly AS (
    SELECT period, measure, kind, avg(own_alike ORDER BY village_id) AS alike
    FROM scattered
    GROUP BY ALL
)
SELECT
    s.measure,
    s.village_id,
    any_value(s.parts) FILTER (WHERE s.period = 'now') AS parts,
    any_value(s.wholes) FILTER (WHERE s.period = 'now') AS wholes,
    any_value(s.scatter) FILTER (WHERE s.period = 'now') AS scatter,
    any_value(n.alike) FILTER (WHERE s.period = 'now') AS alike,
    any_value(s.months) FILTER (WHERE s.period = 'now') AS months,
    any_value(s.counted) FILTER (WHERE s.period = 'now') AS counted,
    any_value(s.parts) FILTER (WHERE s.period = 'before') AS parts_before,
    any_value(s.wholes) FILTER (WHERE s.period = 'before') AS wholes_before,
    any_value(s.scatter) FILTER (WHERE s.period = 'before') AS scatter_before,
    any_value(n.alike) FILTER (WHERE s.period = 'before') AS alike_before,
    any_value(s.months) FILTER (WHERE s.period = 'before') AS months_before,
    any_value(s.counted) FILTER (WHERE s.period = 'before') AS counted_before
FROM scattered AS s
JOIN neighbourly AS n USING (period, measure, kind)
GROUP BY ALL
ORDER BY s.measure, s.village_id
