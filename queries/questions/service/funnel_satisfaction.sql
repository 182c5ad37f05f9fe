/*
title = { zh = "群众满意率漏斗图", en = "Funnel: residents satisfied" }
definition.zh = "各村居期内已评价办件中达到满意标准的比例与件数。各村居之间的差异在界线之内时，不足以区分好坏。界线围绕全区比率，按二项分布精确计算（Spiegelhalter 2005）；若各村居总体上的差异已超出偶然，界线按缩尾后的离散程度放宽，放宽倍数见表格。"
definition.en = "Share of each village's rated cases whose rating counts as satisfied, against their number. Within the limits villages cannot be told apart. Limits are exact binomial ones around the district's rate (Spiegelhalter 2005); where villages as a whole differ by more than chance, they are widened by the winsorised overdispersion, with the factor in the table."
unit = "percent"
direction = "up"
chart = { kind = "funnel", x = "n", y = "rate", label = "village", centre = "district_rate", lower_warning = "lower_95", upper_warning = "upper_95", lower_alarm = "lower_998", upper_alarm = "upper_998", side = "side" }
params = ["from", "to", "villages", "departments", "items"]
method = "funnel"
policy = ["funnel.warning", "funnel.alarm", "funnel.winsorised", "service.satisfied_from"]
rows = "rows/cases"
adds_up = { n = "count:rating" }
*/
WITH district AS (
    SELECT village_id, sum(CASE $service_satisfied_from WHEN 5 THEN rated_5 WHEN 4 THEN rated_4 + rated_5 WHEN 3 THEN rated_3 + rated_4 + rated_5 WHEN 2 THEN rated - rated_1 ELSE rated END)::BIGINT AS part, sum(rated)::BIGINT AS n
    FROM case_month
    WHERE month BETWEEN $from AND $to
      AND item_id IN (
          SELECT item_id FROM dim_item
          WHERE item_id IN (SELECT unnest($items)) AND department_id IN (SELECT unnest($departments))
      )
    GROUP BY village_id
    HAVING sum(rated) > 0
)
SELECT v.village, d.n, d.part, d.village_id IN (SELECT unnest($villages)) AS shown
FROM district AS d
JOIN dim_village AS v USING (village_id)
ORDER BY d.n, v.village
