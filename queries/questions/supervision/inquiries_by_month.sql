/*
title = { zh = "逐月质询与答复", en = "Inquiries and answers by month" }
definition.zh = "每月提出的质询数，分为按期答复、逾期答复、答复期内与逾期未答复；期限见政策文件。显示至期末的全部月份。"
definition.en = "Inquiries of each month: answered in time, answered late, open within the limit, overdue; the limit stands in the policy file. All months up to the end of the period."
unit = "count"
direction = "neither"
chart = { kind = "column", x = "month", y = "inquiries", series = "state", tone = "tone" }
params = ["to", "villages"]
policy = ["supervision.answer_days"]
rows = "supervision/inquiries"
adds_up = { inquiries = "count" }
*/
WITH monthly AS (
    SELECT
        CAST(date_trunc('month', asked_on) AS DATE) AS month,
        count(*) FILTER (WHERE days <= $supervision_answer_days) AS in_time,
        count(*) FILTER (WHERE days > $supervision_answer_days) AS late,
        count(*) FILTER (
            WHERE answered_on IS NULL AND asked_on + $supervision_answer_days >= $to + INTERVAL 1 MONTH - INTERVAL 1 DAY
        ) AS waiting,
        count(*) FILTER (
            WHERE answered_on IS NULL AND asked_on + $supervision_answer_days < $to + INTERVAL 1 MONTH - INTERVAL 1 DAY
        ) AS overdue
    FROM inquiry
    WHERE village_id IN (SELECT unnest($villages)) AND asked_on < $to + INTERVAL 1 MONTH
    GROUP BY date_trunc('month', asked_on)
),
long AS (
    SELECT month, 1 AS position, '按期答复' AS state, in_time AS inquiries FROM monthly
    UNION ALL
    SELECT month, 2, '答复期内', waiting FROM monthly
    UNION ALL
    SELECT month, 3, '逾期答复', late FROM monthly
    UNION ALL
    SELECT month, 4, '逾期未答复', overdue FROM monthly
)
SELECT month, state, inquiries, CASE position WHEN 1 THEN 1 WHEN 2 THEN 0 WHEN 4 THEN -1 END AS tone
FROM long
ORDER BY position, month
