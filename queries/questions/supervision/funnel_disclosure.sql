/*
title = { zh = "五公开按时率漏斗图", en = "Funnel: disclosures on time" }
definition.zh = "各村居期内应公开内容中按时公开的比例与应公开数；季度按首月归入时期。在界线之内的差异不足以区分好坏。界线围绕全区比率，按二项分布精确计算（Spiegelhalter 2005）；若各村居总体上的差异已超出偶然，界线按缩尾后的离散程度放宽，放宽倍数见表格。"
definition.en = "Share of each village's disclosures published by their due day, against how many were owed; a quarter counts by its first month. Within the limits villages cannot be told apart. Limits are exact binomial ones around the district's rate (Spiegelhalter 2005); where villages as a whole differ by more than chance, they are widened by the winsorised overdispersion, with the factor in the table."
unit = "percent"
direction = "up"
chart = { kind = "funnel", x = "n", y = "rate", label = "village", centre = "district_rate", lower_warning = "lower_95", upper_warning = "upper_95", lower_alarm = "lower_998", upper_alarm = "upper_998", side = "side" }
params = ["from", "to", "villages"]
method = "funnel"
policy = ["funnel.warning", "funnel.alarm", "funnel.winsorised"]
rows = "rows/disclosures"
adds_up = { n = "count" }
*/
WITH district AS (
    SELECT village_id, sum(on_time)::BIGINT AS part, sum(due)::BIGINT AS n
    FROM disclosure_quarter
    WHERE quarter BETWEEN $from AND $to
    GROUP BY village_id
    HAVING sum(due) > 0
)
SELECT v.village, d.n, d.part, d.village_id IN (SELECT unnest($villages)) AS shown
FROM district AS d
JOIN dim_village AS v USING (village_id)
ORDER BY d.n, v.village
