/*
title = { zh = "限时办结率漏斗图", en = "Funnel of rates resolved in time" }
definition.zh = "各村居期内限时办结率与应办结事件数（已办结与超时未办结）；界线为全区比率上下若干个标准误（正态近似，Spiegelhalter 2005），在界线内的差异不足以区分好坏。"
definition.en = "Rate resolved in time of each village against its events due (resolved, or open past the limit), with limits around the district rate (normal approximation, Spiegelhalter 2005); within the limits villages cannot be told apart."
unit = "percent"
direction = "up"
chart = { kind = "funnel", x = "n", y = "rate", label = "village", centre = "district_rate", lower_warning = "lower_95", upper_warning = "upper_95", lower_alarm = "lower_998", upper_alarm = "upper_998", status = "status" }
params = ["from", "to", "villages"]
policy = ["grid.urgent_hours", "grid.pressing_hours", "grid.ordinary_hours", "service.funnel_warning", "service.funnel_alarm"]
*/
WITH limited AS (
    SELECT
        *,
        CASE level WHEN '紧急' THEN $grid_urgent_hours WHEN '较急' THEN $grid_pressing_hours ELSE $grid_ordinary_hours END AS hours
    FROM grid_event_hours
    WHERE month BETWEEN $from AND $to
),
district AS (
    SELECT
        village_id,
        coalesce(sum(resolved) FILTER (WHERE hours_to <= hours), 0) AS part,
        sum(resolved) + coalesce(sum(open) FILTER (WHERE hours_from >= hours), 0) AS n
    FROM limited
    GROUP BY village_id
    HAVING n > 0
),
centred AS (
    SELECT *, sum(part) OVER () / sum(n) OVER () AS centre
    FROM district
),
spread AS (
    SELECT *, sqrt(centre * (1 - centre) / n) AS se
    FROM centred
)
SELECT
    v.village,
    s.n::BIGINT AS n,
    100.0 * s.part / s.n AS rate,
    100.0 * s.centre AS district_rate,
    100.0 * greatest(s.centre - $service_funnel_warning * s.se, 0) AS lower_95,
    100.0 * least(s.centre + $service_funnel_warning * s.se, 1) AS upper_95,
    100.0 * greatest(s.centre - $service_funnel_alarm * s.se, 0) AS lower_998,
    100.0 * least(s.centre + $service_funnel_alarm * s.se, 1) AS upper_998,
    CASE
        WHEN s.part / s.n < s.centre - $service_funnel_alarm * s.se THEN '明显偏低'
        WHEN s.part / s.n > s.centre + $service_funnel_alarm * s.se THEN '明显偏高'
        WHEN s.part / s.n < s.centre - $service_funnel_warning * s.se THEN '偏低'
        WHEN s.part / s.n > s.centre + $service_funnel_warning * s.se THEN '偏高'
        ELSE '界内'
    END AS status
FROM spread AS s
JOIN dim_village AS v USING (village_id)
WHERE s.village_id IN (SELECT unnest($villages))
ORDER BY s.n, v.village
