/*
title = { zh = "绩效奖励总额", en = "Bonuses in all" }
definition.zh = "期末所在年度全部绩效奖励：各村居应发月工资总额×对应倍数之和。"
definition.en = "All bonuses of the year: monthly payable wages of each village times its multiple, added up."
unit = "yuan"
direction = "neither"
chart = { kind = "figure" }
params = ["to", "villages"]
on = ["ranking/standings"]
columns.points = { zh = "总分", en = "Score", unit = "score" }
*/
WITH yearly AS (
    SELECT year, sum(bonus) AS value
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
