/*
title = { zh = "缩减并通报村居", en = "Villages reduced" }
definition.zh = "期末所在年度名次在政策规定的末尾比例内、缩减奖励并通报的村居数。"
definition.en = "Villages whose bonus is reduced and who are notified, by the share and rules of the policy file."
unit = "villages"
direction = "neither"
chart = { kind = "figure" }
params = ["to", "villages"]
on = ["ranking/standings"]
columns.points = { zh = "总分", en = "Score", unit = "score" }
*/
WITH yearly AS (
    SELECT year, count(*) FILTER (WHERE consequence = '缩减并通报') AS value
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
