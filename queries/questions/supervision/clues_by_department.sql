/*
title = { zh = "线索最多的部门", en = "Departments with most clues" }
definition.zh = "期内发现的问题线索最多的十个责任部门（同数时按名称取先）；已办结与期末逾期未办结见表格。"
definition.en = "The ten departments that must answer for most of the clues found in the period (ties by name); closed and overdue stand in the table."
unit = "count"
direction = "down"
chart = { kind = "bar", y = "owner", x = "clues" }
params = ["from", "to", "villages", "departments"]
on = ["supervision/clues"]
rows = "supervision/clues"
columns.overdue = { zh = "逾期未办结", en = "Overdue", unit = "count" }
*/
SELECT
    owner,
    count(*) AS clues,
    count(closed_on) AS closed,
    count(*) FILTER (WHERE state = '逾期未办结') AS overdue
FROM clues
GROUP BY owner
ORDER BY count(*) DESC, owner
LIMIT 10
