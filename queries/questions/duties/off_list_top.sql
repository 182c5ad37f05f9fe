/*
title = { zh = "最费工时的清单外工作", en = "Off-list work that takes most" }
definition.zh = "期内所选村居用工时最多的十五项清单外工作，按来由着色：已移出清单仍在做的和未经同意下放的都不该有。"
definition.en = "The fifteen pieces of work on no list on which the chosen villages spent most hours in the period, coloured by ground: work taken off the lists and work never approved should not be there."
unit = "hours"
direction = "down"
chart = { kind = "bar", x = "hours", y = "work", group = "ground", tone = "tone" }
params = ["from", "to", "villages", "departments"]
on = ["duties/off_list_work"]
rows = "rows/off_list"
*/
SELECT
    work,
    department,
    ground,
    CASE ground WHEN '未经同意下放' THEN -1 WHEN '已移出清单' THEN 0 ELSE 1 END AS tone,
    hours,
    villages
FROM off_list_work
ORDER BY hours DESC, work
LIMIT 15
