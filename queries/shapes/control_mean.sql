-- The months of a figure as a series for its control chart, with recorded events.
-- `monthly` is what the question itself gives: month, part, whole; every month up to the last.
WITH noted AS (
    SELECT month, string_agg(milestone, '、' ORDER BY milestone) AS milestone
    FROM milestone
    GROUP BY month
)
SELECT
    m.month,
    m.part::DOUBLE / nullif(m.whole, 0)::DOUBLE AS value,
    m.whole AS n,
    NULL::DOUBLE AS ceiling,
    e.milestone
FROM monthly AS m
LEFT JOIN noted AS e ON e.month = m.month
WHERE m.month <= $to
ORDER BY m.month
