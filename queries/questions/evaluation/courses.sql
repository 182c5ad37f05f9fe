/*
title = { zh = "实际、拟合与未改革时", en = "As it was, as fitted, and without the reform" }
definition.zh = "可以前后对照的改革：逐月实际值、分段回归的拟合值，以及按此前走势推算、没有改革时的数值。"
definition.en = "For reforms that can be told by before and after: each month as it was, as segmented regression fits it, and as it would have gone on without the reform."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages"]
on = ["evaluation/series"]
method = "interrupted_courses"
columns.started = { zh = "改革开始", en = "Reform began", unit = "month" }
columns.value = { zh = "实际", en = "As it was", unit = "row" }
columns.fitted = { zh = "拟合", en = "As fitted", unit = "row" }
columns.without = { zh = "若未改革", en = "Without the reform", unit = "row" }
columns.scale = { zh = "尺度", en = "Scale" }
columns.era = { zh = "此前大事数", en = "Events before", unit = "count" }
columns.episode = { zh = "所处大事", en = "During" }
*/
SELECT * FROM series
