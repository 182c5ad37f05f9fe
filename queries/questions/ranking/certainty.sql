/*
title = { zh = "名次有多可靠", en = "How sure the places are" }
definition.zh = "期末所在年度正式名次的95%区间、各种结果的可能性、可能属于前列或末尾的村居，以及可靠程度。没有一个得分是没有误差的：计数类指标的误差按样本数由贝塔—二项模型估计（经验贝叶斯，Efron 与 Morris 1975），评议类指标的误差由政策文件假定；真实总分按全部村居的分层模型抽取（Gelman 等 2013，第5.4节），指标权重在正式权重附近按狄利克雷分布抽取。可能性说的是真实名次：抽取的真实总分向全区平均靠拢，误差越大靠得越多，所以其中心可以与正式名次不同。区间以本村居自己的总分与误差为准，放在其他村居的真实总分中排列，总包含正式名次。可能在前列（或末尾）的村居，是能包括全部真实成员的最小名单，只考虑测量误差，按正式权重（问题的提法见 Mogstad、Romano、Shaikh 与 Wilhelm 2024）。次数、种子、把握与分级标准见政策文件。正式名次与奖惩不因此改变。"
definition.en = "95 % interval of each official place in the year that the period ends in, the chances of each consequence, who may belong to the first or last group, and a grade. No score is without error: that of counts follows from how many were counted, by a beta-binomial model (empirical Bayes, Efron and Morris 1975), that of what people judged is assumed in the policy file; true totals are drawn from a hierarchical model of all villages (Gelman et al. 2013, section 5.4), weights from a Dirichlet distribution around the official ones. Chances are about the true place: true totals are drawn towards the district's mean, the more the larger their error, so their centre may differ from the official place. An interval goes by the village's own total and its error, set among the true totals of the others, and always holds the official place. Those who may be in the first (or last) group are the shortest list that holds all its true members, by measurement alone and official weights (the question is that of Mogstad, Romano, Shaikh and Wilhelm 2024). Number of draws, seed, how sure a list must be and grades stand in the policy file. Official places and consequences do not change."
caveat.zh = "评议类指标的误差是假定的，数值见考核规则；测量误差之外的偏差（如口径不一）不在其中。"
caveat.en = "The error of what people judged is assumed, see the rules of the assessment; bias beyond errors of measurement, such as unlike ways of counting, is not in it."
unit = "rank"
direction = "down"
chart = { kind = "interval", y = "village", x = "place", low = "together_low", high = "together_high", inner_low = "measured_low", inner_high = "measured_high", group = "grade", note = "may_belong" }
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
    "doubt.judged_error",
    "doubt.members_from",
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
