/*
title = { zh = "下放明细", en = "Hand-downs, row by row" }
definition.zh = "期内下放给村居的每一项工作，是否经同意、有无经费和人员。违规指未报批、不同意仍下放，或虽经同意但既无经费也无人员。"
definition.en = "Every piece of work handed down in the period, whether approved and with what money and posts. A breach was not asked for, was refused, or was approved with neither money nor posts."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "departments"]
columns.request_id = { zh = "编号", en = "Request" }
columns.work = { zh = "下放的工作", en = "Work" }
columns.legal_basis = { zh = "依据", en = "Basis" }
columns.handling = { zh = "情形", en = "How" }
columns.funding = { zh = "经费", en = "Money", unit = "yuan" }
columns.breach = { zh = "违规", en = "Breach" }
*/
SELECT
    r.request_id,
    r.name AS work,
    h.department,
    r.legal_basis,
    r.requested_on,
    r.handed_down_on,
    h.handling,
    r.funding_yuan::DOUBLE AS funding,
    r.posts,
    h.breach
FROM raw.devolution_requests AS r
JOIN hand_down AS h USING (request_id)
WHERE r.handed_down_on >= $from
  AND r.handed_down_on < $to + INTERVAL 1 MONTH
  AND r.department_id IN (SELECT unnest($departments))
ORDER BY r.handed_down_on DESC, r.request_id
