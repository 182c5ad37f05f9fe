/*
title = { zh = "总分中位数", en = "Median score" }
definition.zh = "期末所在年度所选村居加权总分的中位数。"
definition.en = "Median weighted total of the villages chosen."
unit = "score"
direction = "up"
chart = { kind = "figure" }
params = ["to", "villages"]
on = ["ranking/standings"]
columns.points = { zh = "总分", en = "Score", unit = "score" }
*/
WITH yearly AS (
    SELECT year, median(points) AS value
    FROM standings
    GROUP BY year
),
compared AS (
    SELECT year, value, lag(value) OVER (ORDER BY year) AS previous
    FROM yearly
)
SELECT
    value,
    NULL::BIGINT AS numerator,
    NULL::BIGINT AS denominator,
    previous,
    value - previous AS change,
    (SELECT list(value::DOUBLE ORDER BY year) FROM yearly) AS trend
FROM compared
WHERE year = (SELECT max(year) FROM score_year WHERE year <= year($to))
