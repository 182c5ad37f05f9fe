/*
title = { zh = "计分卡", en = "Scorecard" }
definition.zh = "期末所在年度所选村居各指标得分与全区中位数；得分为该指标原始分，权重见表。选择多个村居时为其平均。"
definition.en = "Score of the chosen village on each indicator against the district median, in the year that the period ends in; raw scores, weights in the table. With several villages, their average."
unit = "score"
direction = "up"
chart = { kind = "dot", category = "indicator", start = "district_median", end = "score" }
params = ["to", "villages"]
*/
WITH latest AS (
    SELECT *
    FROM score_indicator
    WHERE year = (SELECT max(year) FROM score_year WHERE year <= year($to))
)
SELECT
    indicator,
    any_value(basis) AS basis,
    max(weight) AS weight,
    max(maximum) AS maximum,
    median(score) AS district_median,
    avg(score) FILTER (WHERE village_id IN (SELECT unnest($villages))) AS score,
    sum(sample_size) FILTER (WHERE village_id IN (SELECT unnest($villages)))::BIGINT AS n
FROM latest
GROUP BY indicator
HAVING count(*) FILTER (WHERE village_id IN (SELECT unnest($villages))) > 0
ORDER BY weight DESC, indicator
