/*
title = { zh = "各村居近年合规率", en = "Villages over the last years" }
definition.zh = "各村居到期末为止若干个月（政策文件规定）内办结的用权的合规率。一年内一个村居只有三十次左右，看不出差别，所以取更长的时间；界线为全区比率上下若干个标准误（正态近似，Spiegelhalter 2005）。"
definition.en = "Share of uses by the book of each village over the months up to the end of the period that the policy file sets. A village has about thirty uses a year, too few to tell villages apart, so a longer time is taken; limits around the district rate by the normal approximation (Spiegelhalter 2005)."
unit = "percent"
direction = "up"
chart = { kind = "funnel", x = "n", y = "rate", label = "village", centre = "district_rate", lower_warning = "lower_95", upper_warning = "upper_95", lower_alarm = "lower_998", upper_alarm = "upper_998", status = "status" }
params = ["to", "villages"]
policy = ["powers.village_months", "service.funnel_warning", "service.funnel_alarm"]
columns.rate = { zh = "合规率", en = "By the book", unit = "percent" }
columns.conforming = { zh = "合规次数", en = "By the book (uses)", unit = "times" }
columns.n = { zh = "办结次数", en = "Finished uses", unit = "times" }
*/
WITH district AS (
    SELECT village_id, count(*) FILTER (WHERE conforming) AS part, count(*) AS n
    FROM power_use
    WHERE month <= $to AND month > $to - to_months($powers_village_months::INTEGER)
    GROUP BY village_id
),
centred AS (
    SELECT *, sum(part) OVER () / sum(n) OVER () AS centre
    FROM district
),
limited AS (
    SELECT *, sqrt(centre * (1 - centre) / n) AS se
    FROM centred
)
SELECT
    v.village,
    l.n,
    l.part AS conforming,
    100.0 * l.part / l.n AS rate,
    100.0 * l.centre AS district_rate,
    100.0 * greatest(l.centre - $service_funnel_warning * l.se, 0) AS lower_95,
    100.0 * least(l.centre + $service_funnel_warning * l.se, 1) AS upper_95,
    100.0 * greatest(l.centre - $service_funnel_alarm * l.se, 0) AS lower_998,
    100.0 * least(l.centre + $service_funnel_alarm * l.se, 1) AS upper_998,
    CASE
        WHEN l.part / l.n < l.centre - $service_funnel_alarm * l.se THEN '明显偏低'
        WHEN l.part / l.n > l.centre + $service_funnel_alarm * l.se THEN '明显偏高'
        WHEN l.part / l.n < l.centre - $service_funnel_warning * l.se THEN '偏低'
        WHEN l.part / l.n > l.centre + $service_funnel_warning * l.se THEN '偏高'
        ELSE '界内'
    END AS status
FROM limited AS l
JOIN dim_village AS v USING (village_id)
WHERE l.village_id IN (SELECT unnest($villages))
ORDER BY rate, v.village
