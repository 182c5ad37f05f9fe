/*
title = { zh = "各村居质询与答复", en = "Inquiries by village" }
definition.zh = "期内各村居的质询数、按期答复率、中位答复天数与满意率；逾期未答复多的在前，其次按期答复率低的在前。件数少，不宜比较个别村居。"
definition.en = "Inquiries of each village in the period, share answered in time, median days and satisfaction; most overdue first, then the lowest share in time. Numbers are small; single villages should not be compared."
unit = "percent"
direction = "up"
chart = { kind = "table" }
params = ["from", "to", "villages"]
on = ["supervision/inquiries"]
rows = "supervision/inquiries"
columns.unanswered = { zh = "逾期未答复", en = "Overdue", unit = "count" }
columns.median_days = { zh = "中位天数", en = "Median days", unit = "days" }
*/
SELECT
    village,
    count(*) AS inquiries,
    count(answered_on) AS answered,
    count(*) FILTER (WHERE state = '逾期未答复') AS unanswered,
    100.0 * count(*) FILTER (WHERE state = '按期答复')
        / nullif(count(*) FILTER (WHERE state <> '答复期内'), 0) AS answered_rate,
    median(days) AS median_days,
    100.0 * count(*) FILTER (WHERE satisfied) / nullif(count(satisfied), 0) AS satisfied_rate,
    count(satisfied) AS said
FROM inquiries
GROUP BY village_id, village
ORDER BY unanswered DESC, answered_rate NULLS LAST, village
