/*
title = { zh = "答复满意率", en = "Satisfied residents" }
definition.zh = "期内提出并已答复、群众已表态的质询中，表示满意的比例；未表态的不计。"
definition.en = "Of the inquiries of the period that were answered and whose asker said so, the share satisfied; those who said nothing are left out."
unit = "percent"
direction = "up"
chart = { kind = "figure" }
shape = "rate"
params = ["from", "to", "villages"]
rows = "supervision/inquiries"
adds_up = { denominator = "count:satisfied", numerator = "sum:satisfied" }
*/
SELECT
    CAST(date_trunc('month', asked_on) AS DATE) AS month,
    count(*) FILTER (WHERE satisfied) AS part,
    count(satisfied) AS whole
FROM inquiry
WHERE village_id IN (SELECT unnest($villages)) AND asked_on < $to + INTERVAL 1 MONTH
GROUP BY date_trunc('month', asked_on)
