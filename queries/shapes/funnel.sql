/*
of = ["rate"]
by = ["village"]
name = "funnel"
district = true
method = "funnel"
title.zh = "{title}漏斗图"
title.en = "Funnel: {lower}"
definition.zh = "{definition}按村居分列。各村居之间的差异在界线之内时，不足以区分好坏。界线围绕全区比率，按二项分布精确计算（Spiegelhalter 2005）；若各村居总体上的差异已超出偶然，界线按缩尾后的离散程度放宽，放宽倍数见表格。"
definition.en = "{definition} For each village, against what it is counted over. Within the limits villages cannot be told apart. Limits are exact binomial ones around the district's rate (Spiegelhalter 2005); where villages as a whole differ by more than chance, they are widened by the winsorised overdispersion, with the factor in the table."
chart = { kind = "funnel", x = "n", y = "rate", label = "village", centre = "district_rate", lower_warning = "lower_95", upper_warning = "upper_95", lower_alarm = "lower_998", upper_alarm = "upper_998", side = "side" }
adds_up = { n = "whole" }
*/
-- Part of n of every village of the district, and whether it was chosen.
WITH counted AS (
    SELECT key AS village_id, coalesce(sum(part), 0)::BIGINT AS part, sum(whole)::BIGINT AS n
    FROM facts
    WHERE month BETWEEN $from AND $to
    GROUP BY key
    HAVING sum(whole) > 0
)
SELECT v.village, c.n, c.part, c.village_id IN (SELECT unnest($villages)) AS shown
FROM counted AS c
JOIN dim_village AS v USING (village_id)
ORDER BY c.n, v.village
