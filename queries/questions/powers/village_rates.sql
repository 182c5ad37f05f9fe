/*
title = { zh = "各村居近年合规率", en = "Villages over the last years" }
definition.zh = "各村居到期末为止若干个月（政策文件规定）内办结的用权的合规率。一年内一个村居只有三十次左右，看不出差别，所以取更长的时间。界线围绕全区比率，按二项分布精确计算（Spiegelhalter 2005）；若各村居总体上的差异已超出偶然，界线按缩尾后的离散程度放宽，放宽倍数见表格。"
definition.en = "Share of uses by the book of each village over the months up to the end of the period that the policy file sets. A village has about thirty uses a year, too few to tell villages apart, so a longer time is taken. Limits are exact binomial ones around the district's rate (Spiegelhalter 2005); where villages as a whole differ by more than chance, they are widened by the winsorised overdispersion, with the factor in the table."
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
