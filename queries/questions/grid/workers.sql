/*
title = { zh = "社区网格员", en = "Grid workers" }
definition.zh = "期末在岗的社区网格员人数，与上年同月末比较。"
definition.en = "Grid workers in post at the end of the period, against the end of the same month a year before."
unit = "people"
direction = "neither"
chart = { kind = "figure" }
params = ["to", "villages"]

[published]
"grid.workers" = { column = "value" }
*/
WITH months AS (
    SELECT month, month + INTERVAL 1 MONTH - INTERVAL 1 DAY AS day
    FROM unnest(generate_series($to - INTERVAL 23 MONTH, $to, INTERVAL 1 MONTH)) AS m (month)
),
monthly AS (
    SELECT m.month, count(p.worker_id) AS workers
    FROM months AS m
    LEFT JOIN grid_post AS p
        ON p.hired_on <= m.day
        AND coalesce(p.left_on, DATE '9999-12-31') >= m.day
        AND p.village_id IN (SELECT unnest($villages))
    GROUP BY m.month
),
compared AS (
    SELECT
        max(workers) FILTER (WHERE month = $to) AS value,
        max(workers) FILTER (WHERE month = $to - INTERVAL 1 YEAR) AS previous
    FROM monthly
)
SELECT
    value,
    NULL::BIGINT AS numerator,
    NULL::BIGINT AS denominator,
    previous,
    value - previous AS change,
    (SELECT list(workers::DOUBLE ORDER BY month) FROM monthly) AS trend
FROM compared
