/*
title = { zh = "表格战役逐月发现", en = "Form campaign by month" }
definition.zh = "“表格战役”每月发现的重复填表线索，按期末的处理结果。至期末的全部月份。"
definition.en = "Clues of repeated forms that the form campaign found in each month, by outcome at the end of the period. All months up to its end."
unit = "count"
direction = "neither"
chart = { kind = "column", x = "month", y = "clues", series = "clue_outcome", tone = "tone" }
params = ["to", "villages", "departments"]
on = ["supervision/campaign"]
rows = "supervision/campaign"
adds_up = { clues = "count" }
*/
SELECT
    CAST(date_trunc('month', found_on) AS DATE) AS month,
    clue_outcome,
    count(*) AS clues,
    CASE clue_outcome WHEN '已整改' THEN 1 WHEN '不属实' THEN 0 WHEN '未办结' THEN -1 END AS tone
FROM campaign
GROUP BY date_trunc('month', found_on), clue_outcome
ORDER BY
    CASE clue_outcome WHEN '已整改' THEN 1 WHEN '已问责' THEN 2 WHEN '不属实' THEN 3 ELSE 4 END,
    month
