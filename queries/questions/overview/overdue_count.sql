/*
title = { zh = "谁欠着什么", en = "Who owes what" }
definition.zh = "到期末逾期未了的事项件数，按系统分列；口径见逾期未了事项。"
definition.en = "How many matters are open past their due day at the end of the period, by system; counted as in the list of what is overdue."
unit = "count"
direction = "down"
chart = { kind = "sentence" }
params = ["to", "villages", "departments"]
on = ["overview/overdue"]
columns.total = { zh = "合计", en = "In all", unit = "count" }
columns.clues = { zh = "问题线索", en = "Clues", unit = "count" }
columns.inspections = { zh = "检查整改", en = "Findings of inspections", unit = "count" }
columns.disclosures = { zh = "五公开", en = "Disclosures", unit = "count" }
columns.inquiries = { zh = "质询答复", en = "Inquiries", unit = "count" }
columns.uses = { zh = "小微权力", en = "Uses of powers", unit = "count" }
columns.cases = { zh = "办件", en = "Cases", unit = "count" }
columns.payments = { zh = "项目付款", en = "Payments", unit = "count" }
columns.longest = { zh = "最久逾期", en = "Longest", unit = "days" }

[sentence.always]
zh = "逾期未了 {total} 件：检查整改 {inspections}，五公开 {disclosures}，问题线索 {clues}，办件 {cases}，项目付款 {payments}，质询答复 {inquiries}，小微权力 {uses}；最久的逾期 {longest}。"
en = "{total} matters are overdue: findings of inspections {inspections}, disclosures {disclosures}, clues {clues}, cases {cases}, payments {payments}, inquiries {inquiries}, uses of powers {uses}; the longest by {longest}."
[sentence.none]
zh = "没有逾期未了的事项。"
en = "Nothing is overdue."
*/
SELECT
    CASE WHEN count(*) = 0 THEN 'none' ELSE 'always' END AS variant,
    count(*) AS total,
    count(*) FILTER (WHERE system = '问题线索') AS clues,
    count(*) FILTER (WHERE system = '检查整改') AS inspections,
    count(*) FILTER (WHERE system = '五公开') AS disclosures,
    count(*) FILTER (WHERE system = '质询答复') AS inquiries,
    count(*) FILTER (WHERE system = '小微权力') AS uses,
    count(*) FILTER (WHERE system = '办件') AS cases,
    count(*) FILTER (WHERE system = '项目付款') AS payments,
    max(days_overdue) AS longest
FROM overdue
