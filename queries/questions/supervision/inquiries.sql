/*
title = { zh = "质询清单", en = "Inquiries, one by one" }
definition.zh = "期内群众向村（居）委会提出的每一件质询及其答复。按期答复指在政策文件规定的天数内答复；至数据最后一日没有答复的，期末尚在期限内为“答复期内”，已过期限为“逾期未答复”。"
definition.en = "Every inquiry that residents put to their committee in the period, with its answer. In time means within the days of the policy. Those without an answer by the last day of the data are within the limit or overdue at the end of the period."
unit = "days"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages"]
policy = ["supervision.answer_days"]
columns.inquiry_id = { zh = "质询编号", en = "Inquiry" }
columns.days = { zh = "答复天数", en = "Days", unit = "days" }
columns.satisfied = { zh = "满意", en = "Satisfied" }
columns.asked_on = { zh = "提出日期", en = "Asked" }
columns.answered_on = { zh = "答复日期", en = "Answered" }
*/
SELECT
    i.inquiry_id,
    v.village,
    i.topic,
    i.asked_on,
    i.answered_on,
    i.days,
    i.satisfied,
    CASE
        WHEN i.days <= $supervision_answer_days THEN '按期答复'
        WHEN i.answered_on IS NOT NULL THEN '逾期答复'
        WHEN i.asked_on + $supervision_answer_days < $to + INTERVAL 1 MONTH - INTERVAL 1 DAY THEN '逾期未答复'
        ELSE '答复期内'
    END AS state,
    i.village_id
FROM inquiry AS i
JOIN dim_village AS v USING (village_id)
WHERE i.asked_on >= $from
  AND i.asked_on < $to + INTERVAL 1 MONTH
  AND i.village_id IN (SELECT unnest($villages))
ORDER BY i.asked_on DESC, i.inquiry_id
