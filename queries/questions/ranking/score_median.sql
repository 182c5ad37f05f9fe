/*
title = { zh = "总分中位数", en = "Median score" }
definition.zh = "期末所在年度所选村居加权总分的中位数。"
definition.en = "Median weighted total of the villages chosen."
unit = "score"
direction = "up"
chart = { kind = "figure" }
shape = "level"
params = ["to", "villages"]
on = ["ranking/standings"]
*/
SELECT make_date(year, 1, 1) AS month, median(points) AS part, NULL AS whole
FROM standings
GROUP BY year
