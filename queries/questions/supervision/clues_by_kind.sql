/*
title = { zh = "各类线索的办理", en = "Clues by kind" }
definition.zh = "期内发现的问题线索，按类型：已办结、期末逾期未办结、中位办结天数与处理结果；线索多的在前。"
definition.en = "Clues found in the period by kind: closed, overdue at the end of the period, median days to close, and outcome; most first."
unit = "count"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages", "departments"]
on = ["supervision/clues"]
rows = "supervision/clues"
adds_up = { clues = "count" }
columns.overdue = { zh = "逾期未办结", en = "Overdue", unit = "count" }
columns.median_days = { zh = "中位办结天数", en = "Median days to close", unit = "days" }
columns.rectified = { zh = "已整改", en = "Rectified", unit = "count" }
columns.unfounded = { zh = "不属实", en = "Unfounded", unit = "count" }
*/
SELECT
    clue_kind,
    count(*) AS clues,
    count(closed_on) AS closed,
    count(*) FILTER (WHERE state = '逾期未办结') AS overdue,
    median(days) AS median_days,
    count(*) FILTER (WHERE clue_outcome = '已整改') AS rectified,
    count(*) FILTER (WHERE clue_outcome = '已问责') AS accounted,
    count(*) FILTER (WHERE clue_outcome = '不属实') AS unfounded
FROM clues
GROUP BY clue_kind
ORDER BY count(*) DESC, clue_kind
