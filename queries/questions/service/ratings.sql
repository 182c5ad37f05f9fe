/*
title = { zh = "评价分布", en = "Ratings" }
definition.zh = "期内已评价办件的分值分布，5分最好。未评价的不计入。"
definition.en = "Rated cases of the period by rating; 5 is best. Cases without a rating are left out."
unit = "percent"
direction = "neither"
chart = { kind = "bar", y = "rating", x = "share" }
params = ["from", "to", "villages", "departments", "items"]
rows = "rows/cases"
adds_up = { cases = "count:rating" }
*/
WITH counted AS (
    SELECT
        sum(rated) AS rated,
        sum(rated_1) AS r1,
        sum(rated_2) AS r2,
        sum(rated_3) AS r3,
        sum(rated_4) AS r4,
        sum(rated_5) AS r5
    FROM case_month
    WHERE village_id IN (SELECT unnest($villages))
      AND item_id IN (SELECT unnest($items))
      AND department_id IN (SELECT unnest($departments))
      AND month BETWEEN $from AND $to
),
long AS (
    SELECT '5分' AS rating, r5 AS part, rated FROM counted
    UNION ALL
    SELECT '4分', r4, rated FROM counted
    UNION ALL
    SELECT '3分', r3, rated FROM counted
    UNION ALL
    SELECT '2分', r2, rated FROM counted
    UNION ALL
    SELECT '1分', r1, rated FROM counted
)
SELECT rating, 100.0 * part / rated AS share, part::BIGINT AS cases
FROM long
WHERE rated > 0
ORDER BY rating DESC
