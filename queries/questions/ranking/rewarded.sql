/*
title = { zh = "获奖励村居", en = "Villages rewarded" }
definition.zh = "期末所在年度名次在政策规定的前列比例内、获奖励的村居数。"
definition.en = "Villages rewarded in the year that the period ends in, by the share and rules of the policy file."
unit = "villages"
direction = "neither"
chart = { kind = "figure" }
shape = "level"
params = ["to", "villages"]
on = ["ranking/standings"]
*/
SELECT make_date(year, 1, 1) AS month, count(*) FILTER (WHERE consequence = '奖励') AS part, NULL AS whole
FROM standings
GROUP BY year
