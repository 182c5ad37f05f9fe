/*
title = { zh = "限时办结率漏斗图", en = "Funnel of rates resolved in time" }
definition.zh = "各村居期内限时办结率与应办结事件数（已办结与超时未办结）。在界线之内的差异不足以区分好坏。界线围绕全区比率，按二项分布精确计算（Spiegelhalter 2005）；若各村居总体上的差异已超出偶然，界线按缩尾后的离散程度放宽，放宽倍数见表格。"
definition.en = "Rate resolved in time of each village against its events due (resolved, or open past the limit). Within the limits villages cannot be told apart. Limits are exact binomial ones around the district's rate (Spiegelhalter 2005); where villages as a whole differ by more than chance, they are widened by the winsorised overdispersion, with the factor in the table."
unit = "percent"
direction = "up"
chart = { kind = "funnel", x = "n", y = "rate", label = "village", centre = "district_rate", lower_warning = "lower_95", upper_warning = "upper_95", lower_alarm = "lower_998", upper_alarm = "upper_998", side = "side" }
params = ["from", "to", "villages"]
method = "funnel"
policy = ["grid.urgent_hours", "grid.pressing_hours", "grid.ordinary_hours", "funnel.warning", "funnel.alarm", "funnel.winsorised"]
rows = "rows/grid_events"
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
)
SELECT v.village, d.n::BIGINT AS n, d.part::BIGINT AS part, d.village_id IN (SELECT unnest($villages)) AS shown
FROM district AS d
JOIN dim_village AS v USING (village_id)
ORDER BY d.n, v.village
