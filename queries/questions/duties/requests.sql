/*
title = { zh = "全部下放申请", en = "Every request and hand-down" }
definition.zh = "到期末为止申请下放或已经下放的每一项工作，含没有获准也没有下放的：审批结果、配套经费与人员、下放日期。"
definition.en = "Every piece of work asked for or handed down by the end of the period, those refused and not handed down included: decision, money and posts, date."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["to", "departments"]
columns.decision = { zh = "审批结果", en = "Decision" }
columns.funding_yuan = { zh = "每年经费", en = "Money a year", unit = "yuan" }
*/
SELECT
    work,
    department,
    decision,
    funding_yuan,
    posts,
    requested_on,
    handed_down_on,
    legal_basis
FROM hand_down
WHERE department_id IN (SELECT unnest($departments))
  AND coalesce(requested_on, handed_down_on) <= $to + INTERVAL 1 MONTH - INTERVAL 1 DAY
ORDER BY coalesce(requested_on, handed_down_on) DESC, request_id
