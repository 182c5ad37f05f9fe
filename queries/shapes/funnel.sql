/*
of = ["rate"]
by = ["village"]
name = "funnel"
district = true
method = "funnel"
title.zh = "{title}漏斗图"
title.en = "Funnel: {lower}"
definition.zh = "{definition}按村居分列。各村居之间的差异在界线之内时，不足以区分好坏。界线围绕全区比率，样本越少越宽；若各村居普遍的差异已超出偶然，界线再计入村居间标准差（见表格，0 表示只有偶然）。方法：精确二项界线与加性过度离散（Spiegelhalter 2005），村居间方差按缩尾的 Paule–Mandel 法估计。"
definition.en = "{definition} For each village, against what it is counted over. Within the limits villages cannot be told apart. Limits stand around the district's rate, wider for fewer cases; where villages in general differ by more than chance, they take in the standard deviation between villages as well (in the table; 0 means chance alone). Method: exact binomial limits with additive overdispersion (Spiegelhalter 2005), its variance by the winsorised estimate of Paule and Mandel."
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
