/*
title = { zh = "历年名次", en = "Places over the years" }
definition.zh = "所选村居各年度在全区的名次、总分与考核结果。"
definition.en = "Place, score and consequence of the chosen villages in each year, over the whole district."
unit = "rank"
direction = "down"
chart = { kind = "table" }
params = ["to", "villages"]
on = ["ranking/standings"]
columns.points = { zh = "总分", en = "Score", unit = "score" }
*/
SELECT year, village, place, points, assessed, consequence, bonus
FROM standings
ORDER BY village, year DESC
