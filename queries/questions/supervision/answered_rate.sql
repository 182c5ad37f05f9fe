/*
title = { zh = "质询按期答复率", en = "Inquiries in time" }
definition.zh = "期内群众提出的质询中，在政策文件规定的天数内答复的比例。分母为已答复的与期末已过期限仍未答复的质询；尚在期限内未答复的不计。"
definition.en = "Of the inquiries of the period, the share answered within the days that the policy gives. The denominator is those answered and those without an answer whose limit had passed at the end of the period; open ones within the limit are left out."
unit = "percent"
direction = "up"
chart = { kind = "figure" }
shape = "rate"
params = ["from", "to", "villages"]
policy = ["supervision.answer_days"]
rows = "supervision/inquiries"
*/
SELECT
    CAST(date_trunc('month', asked_on) AS DATE) AS month,
    count(*) FILTER (WHERE days <= $supervision_answer_days) AS part,
    count(*) FILTER (
        WHERE answered_on IS NOT NULL
           OR asked_on + $supervision_answer_days < $to + INTERVAL 1 MONTH - INTERVAL 1 DAY
    ) AS whole
FROM inquiry
WHERE village_id IN (SELECT unnest($villages)) AND asked_on < $to + INTERVAL 1 MONTH
GROUP BY date_trunc('month', asked_on)
