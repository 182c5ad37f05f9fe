/*
title = { zh = "当场办结率漏斗图", en = "Funnel: on the spot" }
definition.zh = "各村居期内办件的当场办结率与件数。各村居之间的差异在界线之内时，不足以区分好坏。界线围绕全区比率，按二项分布精确计算（Spiegelhalter 2005）；若各村居总体上的差异已超出偶然，界线按缩尾后的离散程度放宽，放宽倍数见表格。"
definition.en = "On-the-spot rate of each village against its cases. Within the limits villages cannot be told apart. Limits are exact binomial ones around the district's rate (Spiegelhalter 2005); where villages as a whole differ by more than chance, they are widened by the winsorised overdispersion, with the factor in the table."
unit = "percent"
direction = "up"
chart = { kind = "funnel", x = "n", y = "rate", label = "village", centre = "district_rate", lower_warning = "lower_95", upper_warning = "upper_95", lower_alarm = "lower_998", upper_alarm = "upper_998", side = "side" }
params = ["from", "to", "villages", "departments", "items"]
method = "funnel"
policy = ["funnel.warning", "funnel.alarm", "funnel.winsorised"]
rows = "rows/cases"
adds_up = { n = "count" }
*/
WITH district AS (
    SELECT village_id, sum(on_the_spot)::BIGINT AS part, sum(cases)::BIGINT AS n
    FROM case_month
    WHERE month BETWEEN $from AND $to
      AND item_id IN (
          SELECT item_id FROM dim_item
          WHERE item_id IN (SELECT unnest($items)) AND department_id IN (SELECT unnest($departments))
      )
    GROUP BY village_id
    HAVING sum(cases) > 0
)
SELECT v.village, d.n, d.part, d.village_id IN (SELECT unnest($villages)) AS shown
FROM district AS d
JOIN dim_village AS v USING (village_id)
ORDER BY d.n, v.village
