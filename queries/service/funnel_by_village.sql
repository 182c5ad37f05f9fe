/*
title = { zh = "当场办结率漏斗图", en = "Funnel of on-the-spot rates" }
definition.zh = "各村居期内当场办结率与件数；界线为全区比率上下若干个标准误（正态近似，Spiegelhalter 2005），在界线内的差异不足以区分好坏。"
definition.en = "On-the-spot rate of each village against its number of cases, with limits around the district rate (normal approximation, Spiegelhalter 2005); within the limits villages cannot be told apart."
unit = "percent"
direction = "up"
chart = { kind = "funnel", x = "n", y = "rate", label = "village", centre = "district_rate", lower_warning = "lower_95", upper_warning = "upper_95", lower_alarm = "lower_998", upper_alarm = "upper_998", status = "status" }
params = ["from", "to", "villages", "departments", "items"]
policy = ["service.funnel_warning", "service.funnel_alarm"]
rows = "rows/cases"
*/
WITH district AS (
    SELECT village_id, sum(on_the_spot) AS part, sum(cases) AS n
    FROM case_month
    WHERE month BETWEEN $from AND $to
      AND item_id IN (
          SELECT item_id FROM dim_item
          WHERE item_id IN (SELECT unnest($items)) AND department_id IN (SELECT unnest($departments))
      )
    GROUP BY village_id
    HAVING sum(cases) > 0
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
    l.n::BIGINT AS n,
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
ORDER BY l.n, v.village
