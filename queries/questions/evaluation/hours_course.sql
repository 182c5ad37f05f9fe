/*
title = { zh = "清单修订前后的工时", en = "Hours before and after the revision" }
definition.zh = "村居月均工时的实际值，与按修订前走势（趋势、月份、大事）推算、没有修订时的数值。两线之差即修订后的变化，没有对照组可以排除同时发生的其他原因（分段回归，Wagner等，2002）。"
definition.en = "Hours a village a month as they were, and as they would have gone on by their course before the revision: trend, months of the year, recorded events. The gap is the change since; there is no control to rule out other causes of that time (segmented regression, Wagner and others 2002)."
unit = "hours"
direction = "down"
chart = { kind = "line", x = "month", y = "hours", series = "measure", marks = "milestone" }
params = ["to", "villages"]
on = ["evaluation/courses"]
*/
WITH course AS (
    SELECT * FROM courses WHERE reform = '清单修订：全部工时前后对照'
),
events AS (
    SELECT month, string_agg(milestone, '、' ORDER BY milestone) AS milestone
    FROM milestone
    GROUP BY month
)
SELECT c.month, '实际' AS measure, c.value AS hours, e.milestone
FROM course AS c
LEFT JOIN events AS e USING (month)
UNION ALL
SELECT month, '若未修订', without, NULL
FROM course
WHERE without IS NOT NULL
ORDER BY measure = '若未修订', month
