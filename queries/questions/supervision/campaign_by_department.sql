/*
title = { zh = "表格战役涉及部门", en = "Form campaign by department" }
definition.zh = "“表格战役”发现的重复填表线索，按责任部门：已办结、问责与中位办结天数；多的在前。至期末的全部线索。"
definition.en = "Clues of repeated forms that the form campaign found, by the department that must answer: closed, held to account, median days to close; most first. All clues up to the end of the period."
unit = "count"
direction = "down"
chart = { kind = "bar", y = "owner", x = "clues" }
params = ["to", "villages", "departments"]
on = ["supervision/campaign"]
rows = "supervision/campaign"
adds_up = { clues = "count" }
columns.median_days = { zh = "中位办结天数", en = "Median days to close", unit = "days" }
*/
SELECT
    owner,
    count(*) AS clues,
    count(closed_on) AS closed,
    count(*) FILTER (WHERE clue_outcome = '已问责') AS accounted,
    median(days) AS median_days
FROM campaign
GROUP BY owner
ORDER BY count(*) DESC, owner
