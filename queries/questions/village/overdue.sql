/*
title = { zh = "本村居逾期未了事项", en = "Overdue in this village" }
definition.zh = "到期末所选村居在各系统中逾期未了的事项、责任方和期限；口径见逾期未了事项。"
definition.en = "What is overdue in the chosen village in all systems, with owner and due day; counted as in the list of what is overdue."
unit = "days"
direction = "down"
chart = { kind = "table" }
empty = { zh = "没有逾期未了的事项。", en = "Nothing is overdue." }
params = ["to", "villages", "departments"]
on = ["overview/overdue"]
columns.owner = { zh = "责任方", en = "Owner" }
columns.days_overdue = { zh = "逾期天数", en = "Days late", unit = "days" }
*/
SELECT system, due_on, days_overdue, owner, what
FROM overdue
ORDER BY days_overdue DESC, system, what
