/*
title = { zh = "答复快慢与满意率", en = "Satisfaction by days to the answer" }
definition.zh = "期内提出、已答复且群众已表态的质询，按答复天数分段的满意率；件数见表格，件数少的一段不宜下结论。"
definition.en = "Inquiries of the period that were answered and whose asker said whether satisfied: share satisfied by days to the answer. Numbers stand in the table; small groups prove little."
unit = "percent"
direction = "up"
chart = { kind = "bar", y = "band", x = "satisfied_rate" }
params = ["from", "to", "villages"]
on = ["supervision/inquiries"]
rows = "supervision/inquiries"
columns.band = { zh = "答复天数", en = "Days to the answer" }
*/
WITH banded AS (
    SELECT
        CASE WHEN days <= 3 THEN '0–3天' WHEN days <= 7 THEN '4–7天' WHEN days <= 14 THEN '8–14天' ELSE '15天以上' END AS band,
        days,
        satisfied
    FROM inquiries
    WHERE satisfied IS NOT NULL
)
SELECT band, 100.0 * count(*) FILTER (WHERE satisfied) / count(*) AS satisfied_rate, count(*) AS said
FROM banded
GROUP BY band
ORDER BY min(days)
