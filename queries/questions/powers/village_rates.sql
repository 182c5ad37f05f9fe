/*
title = { zh = "各村居近年合规率", en = "Villages over the last years" }
definition.zh = "各村居到期末为止若干个月（政策文件规定）内办结的用权的合规率。一年内一个村居只有三十次左右，看不出差别，所以取更长的时间。界线围绕全区比率，样本越少越宽；若各村居普遍的差异已超出偶然，界线再计入村居间标准差（见表格，0 表示只有偶然）。方法：精确二项界线与加性过度离散（Spiegelhalter 2005），村居间方差按缩尾的 Paule–Mandel 法估计。"
definition.en = "Share of uses by the book of each village over the months up to the end of the period that the policy file sets. A village has about thirty uses a year, too few to tell villages apart, so a longer time is taken. Limits stand around the district's rate, wider for fewer cases; where villages in general differ by more than chance, they take in the standard deviation between villages as well (in the table; 0 means chance alone). Method: exact binomial limits with additive overdispersion (Spiegelhalter 2005), its variance by the winsorised estimate of Paule and Mandel."
unit = "percent"
direction = "up"
chart = { kind = "funnel", x = "n", y = "rate", label = "village", centre = "district_rate", lower_warning = "lower_95", upper_warning = "upper_95", lower_alarm = "lower_998", upper_alarm = "upper_998", side = "side" }
params = ["to", "villages", "powers"]
method = "funnel"
policy = ["powers.village_months", "funnel.warning", "funnel.alarm", "funnel.winsorised"]
rows = "rows/power_uses"
adds_up = { n = "count" }
columns.rate = { zh = "合规率", en = "By the book", unit = "percent" }
columns.n = { zh = "办结次数", en = "Finished uses", unit = "times" }
*/
WITH district AS (
    SELECT village_id, count(*) FILTER (WHERE conforming) AS part, count(*) AS n
    FROM power_use
    WHERE month <= $to AND month > $to - to_months($powers_village_months::INTEGER)
        AND power_id IN (SELECT unnest($powers))
    GROUP BY village_id
)
SELECT v.village, d.n, d.part, d.village_id IN (SELECT unnest($villages)) AS shown
FROM district AS d
JOIN dim_village AS v USING (village_id)
ORDER BY d.n, v.village
