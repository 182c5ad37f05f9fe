/*
title = { zh = "换一种权重", en = "Other weights" }
definition.zh = "期末所在年度，同样的得分换用所试权重后的总分、名次、考核结果与绩效奖励，与正式结果并列。权重先折算为合计100；名次在全区内排列，规则与正式排名相同。正式结果不因此改变。"
definition.en = "The scores of the year that the period ends in under the weights that are tried: total, place, consequence and bonus beside the official ones. Weights are brought to a sum of 100 first; places are counted over the whole district by the official rules. Official results do not change."
unit = "rank"
direction = "down"
chart = { kind = "dot", category = "village", start = "place", end = "trial_place" }
params = ["to", "villages", "weight_ids", "weight_values"]
on = ["ranking/standings"]
method = "trial"
policy = [
    "assessment.top_share",
    "assessment.bottom_share",
    "assessment.bonus_multiple",
    "assessment.middle_multiple",
    "assessment.bottom_multiple",
    "assessment.rounding",
    "assessment.ties_at_top",
    "assessment.ties_at_bottom",
    "assessment.decimals",
]
columns.points = { zh = "正式总分", en = "Official score", unit = "score" }
columns.place = { zh = "正式名次", en = "Official", unit = "rank" }
columns.consequence = { zh = "正式结果", en = "Official consequence" }
columns.bonus = { zh = "正式奖励", en = "Official bonus", unit = "yuan" }
columns.trial_place = { zh = "试算名次", en = "Trial", unit = "rank" }
columns.trial_points = { zh = "试算总分", en = "Trial score", unit = "score" }
columns.trial_bonus = { zh = "试算奖励", en = "Trial bonus", unit = "yuan" }
*/
WITH latest AS (
    SELECT max(year) AS year FROM score_year WHERE year <= year($to)
),
tried AS (
    SELECT unnest($weight_ids) AS indicator_id, unnest($weight_values) AS weight
)
SELECT
    s.village_id,
    v.village,
    v.subdistrict,
    t.place,
    t.points,
    t.consequence,
    t.monthly_wages,
    t.bonus,
    t.village_id IS NOT NULL AS shown,
    s.indicator_id,
    s.score,
    s.maximum,
    coalesce(w.weight, s.weight)::DOUBLE AS weight,
    s.sample_size
FROM score_indicator AS s
JOIN latest AS l ON l.year = s.year
JOIN dim_village AS v ON v.village_id = s.village_id
LEFT JOIN tried AS w ON CAST(w.indicator_id AS VARCHAR) = s.indicator_id
LEFT JOIN standings AS t ON t.village_id = s.village_id AND t.year = s.year
