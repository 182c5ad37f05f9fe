/*
title = { zh = "质询按期答复率漏斗图", en = "Funnel: inquiries in time" }
definition.zh = "各村居期内群众质询中按政策规定天数答复的比例与件数；已过期限仍未答复的计入分母，尚在期限内的不计。在界线之内的差异不足以区分好坏。界线围绕全区比率，按二项分布精确计算（Spiegelhalter 2005）；若各村居总体上的差异已超出偶然，界线按缩尾后的离散程度放宽，放宽倍数见表格。"
definition.en = "Share of each village's inquiries answered within the days that the policy gives, against their number; those past the limit without an answer are in the denominator, those within it are left out. Within the limits villages cannot be told apart. Limits are exact binomial ones around the district's rate (Spiegelhalter 2005); where villages as a whole differ by more than chance, they are widened by the winsorised overdispersion, with the factor in the table."
unit = "percent"
direction = "up"
chart = { kind = "funnel", x = "n", y = "rate", label = "village", centre = "district_rate", lower_warning = "lower_95", upper_warning = "upper_95", lower_alarm = "lower_998", upper_alarm = "upper_998", side = "side" }
params = ["from", "to", "villages"]
method = "funnel"
policy = ["supervision.answer_days", "funnel.warning", "funnel.alarm", "funnel.winsorised"]
rows = "supervision/inquiries"
*/
WITH district AS (
    SELECT
        village_id,
        count(*) FILTER (WHERE days <= $supervision_answer_days) AS part,
        count(*) FILTER (
            WHERE answered_on IS NOT NULL
               OR asked_on + $supervision_answer_days < $to + INTERVAL 1 MONTH - INTERVAL 1 DAY
        ) AS n
    FROM inquiry
    WHERE asked_on >= $from AND asked_on < $to + INTERVAL 1 MONTH
    GROUP BY village_id
    HAVING n > 0
)
SELECT v.village, d.n, d.part, d.village_id IN (SELECT unnest($villages)) AS shown
FROM district AS d
JOIN dim_village AS v USING (village_id)
ORDER BY d.n, v.village
