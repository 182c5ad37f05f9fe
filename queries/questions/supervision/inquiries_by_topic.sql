/*
title = { zh = "各主题多久得到答复", en = "How soon inquiries are answered, by topic" }
definition.zh = "期内提出并已答复的质询：半数与九成在多少天内答复，以及按期答复率与满意率；慢的在前。满意率的分母为已表态的质询。"
definition.en = "Of the inquiries of the period that were answered: days in which half and nine tenths were answered, the share in time, and satisfaction over those who said; slowest first."
unit = "days"
direction = "down"
chart = { kind = "dot", category = "topic", start = "median_days", end = "p90_days" }
params = ["from", "to", "villages"]
on = ["supervision/inquiries"]
rows = "supervision/inquiries"
columns.median_days = { zh = "中位天数", en = "Median days", unit = "days" }
columns.p90_days = { zh = "90%答复天数", en = "90 % answered by", unit = "days" }
*/
SELECT
    topic,
    count(*) AS inquiries,
    count(answered_on) AS answered,
    median(days) AS median_days,
    quantile_cont(days, 0.9) AS p90_days,
    100.0 * count(*) FILTER (WHERE state = '按期答复')
        / nullif(count(*) FILTER (WHERE state <> '答复期内'), 0) AS answered_rate,
    100.0 * count(*) FILTER (WHERE satisfied) / nullif(count(satisfied), 0) AS satisfied_rate,
    count(satisfied) AS said
FROM inquiries
GROUP BY topic
ORDER BY median_days DESC NULLS LAST, p90_days DESC NULLS LAST, topic
