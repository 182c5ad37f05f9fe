/*
title = { zh = "谁可能得奖励、谁可能被缩减", en = "Who may be rewarded, who may be reduced" }
definition.zh = "期末所在年度，所选村居中可能在全区前列、可能在末尾的个数：两份名单各以九成五以上的把握包括全部真实成员，只考虑测量误差，按正式权重（方法见“名次有多可靠”）。比例见政策文件，正式奖惩不因此改变。"
definition.en = "How many of the villages chosen may be in the first group of the district and how many in the last, in the year that the period ends in: each list holds all true members with 95 % certainty or more, by measurement alone and official weights (for the method see “How sure the places are”). The shares stand in the policy file; official consequences do not change."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["to", "villages"]
on = ["ranking/certainty"]
policy = ["assessment.top_share", "assessment.bottom_share"]
columns.first = { zh = "可能在前列", en = "May be in the first group", unit = "villages" }
columns.last = { zh = "可能在末尾", en = "May be in the last group", unit = "villages" }
columns.neither = { zh = "都不可能", en = "May be in neither", unit = "villages" }
columns.top_share = { zh = "奖励比例", en = "Share rewarded", unit = "percent" }
columns.bottom_share = { zh = "缩减比例", en = "Share reduced", unit = "percent" }

[sentence.some]
zh = "所选村居中，{first}可能在全区前 {top_share}（名额 {top_places} 个），{last}可能在后 {bottom_share}（名额 {bottom_places} 个），{neither}两者都不可能；真正的前列与末尾以九成五以上的把握都在名单之内。"
en = "Of the villages chosen, {first} may be in the first {top_share} of the district (places: {top_places}), {last} in the last {bottom_share} (places: {bottom_places}), {neither} in neither; with 95 % certainty or more, all who truly are in a group are on its list."
[sentence.none]
zh = "所选条件下没有考核结果。"
en = "The filters leave no assessment."
*/
SELECT
    CASE WHEN count(*) = 0 THEN 'none' ELSE 'some' END AS variant,
    count(*) FILTER (WHERE may_be_first) AS first,
    count(*) FILTER (WHERE may_be_last) AS last,
    count(*) FILTER (WHERE NOT may_be_first AND NOT may_be_last) AS neither,
    $assessment_top_share::DOUBLE AS top_share,
    any_value(top_places) AS top_places,
    $assessment_bottom_share::DOUBLE AS bottom_share,
    any_value(bottom_places) AS bottom_places
FROM certainty
