/*
title = { zh = "名次有多可靠", en = "How sure the places are" }
definition.zh = "期末所在年度正式名次的95%区间、进入前列与末尾的可能性和可靠程度。两种不确定分别模拟：计数类指标按其样本数重新抽样（参数自助法），评议类指标误差未知、保持原值；指标权重在正式权重附近按狄利克雷分布抽取。次数、种子与分级标准见政策文件。正式名次与奖惩不因此改变。"
definition.en = "95 % interval of each official place in the year that the period ends in, the chances of the first and last group, and a grade. Two sources of doubt are drawn apart: indicators that are counts are resampled by their sample size (parametric bootstrap), those judged by people have no known error and stay as they are; weights are drawn from a Dirichlet distribution around the official ones. Number of draws, seed and grades stand in the policy file. Official places and consequences do not change."
caveat.zh = "评议类指标的误差未知，按原值保留，真实的不确定性只会更大。"
caveat.en = "What people judged has no known error and is kept as it is; the true doubt can only be larger."
unit = "rank"
direction = "down"
chart = { kind = "interval", y = "village", x = "place", low = "together_low", high = "together_high", inner_low = "measured_low", inner_high = "measured_high", group = "grade" }
params = ["to", "villages"]
on = ["ranking/standings"]
method = "ranks"
columns.points = { zh = "总分", en = "Score", unit = "score" }
policy = [
    "assessment.top_share",
    "assessment.bottom_share",
    "assessment.rounding",
    "assessment.ties_at_top",
    "assessment.ties_at_bottom",
    "assessment.decimals",
    "doubt.draws",
    "doubt.seed",
    "doubt.concentration",
    "doubt.firm_from",
    "doubt.borderline_from",
]
*/
WITH latest AS (
    SELECT max(year) AS year FROM score_year WHERE year <= year($to)
)
SELECT
    s.village_id,
    v.village,
    v.subdistrict,
    v.kind,
    t.place,
    t.points,
    t.consequence,
    t.top_places,
    t.bottom_places,
    t.monthly_wages,
    t.bonus,
    t.village_id IS NOT NULL AS shown,
    s.indicator_id,
    s.score,
    s.maximum,
    s.weight,
    s.sample_size
FROM score_indicator AS s
JOIN latest AS l ON l.year = s.year
JOIN dim_village AS v ON v.village_id = s.village_id
LEFT JOIN standings AS t ON t.village_id = s.village_id AND t.year = s.year
