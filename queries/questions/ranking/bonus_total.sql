/*
title = { zh = "绩效奖励总额", en = "Bonuses in all" }
definition.zh = "期末所在年度全部绩效奖励：各村居应发月工资总额×对应倍数之和。"
definition.en = "All bonuses of the year: monthly payable wages of each village times its multiple, added up."
unit = "yuan"
direction = "neither"
chart = { kind = "figure" }
shape = "level"
params = ["to", "villages"]
on = ["ranking/standings"]
*/
SELECT make_date(year, 1, 1) AS month, sum(bonus) AS part, NULL AS whole
FROM standings
GROUP BY year
