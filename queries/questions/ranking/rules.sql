/*
title = { zh = "考核规则", en = "Rules of the assessment" }
definition.zh = "考核结果所依据的规则，取自政策文件；已公布的规则与假定的规则分别标明。"
definition.en = "The rules that the consequences follow, from the policy file; published and assumed rules are told apart."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = []
policy = [
    "assessment.top_share",
    "assessment.bottom_share",
    "assessment.bonus_multiple",
    "assessment.middle_multiple",
    "assessment.bottom_multiple",
    "assessment.rounding",
    "assessment.ties_at_top",
    "assessment.ties_at_bottom",
    "doubt.judged_error",
]
columns.value = { zh = "数值", en = "Value", unit = "text" }

[published]
"assessment.top_share" = { column = "value", where = { rule = "奖励比例（%）" } }
"assessment.bonus_multiple" = { column = "value", where = { rule = "奖励倍数（月）" } }
"assessment.bottom_share" = { column = "value", where = { rule = "缩减比例（%）" } }
*/
SELECT '奖励比例（%）' AS rule, format('{:g}', $assessment_top_share) AS value, '已公布' AS origin
UNION ALL
SELECT '奖励倍数（月）', format('{:g}', $assessment_bonus_multiple), '已公布'
UNION ALL
SELECT '缩减比例（%）', format('{:g}', $assessment_bottom_share), '已公布'
UNION ALL
SELECT '其他村居倍数（月）', format('{:g}', $assessment_middle_multiple), '假定'
UNION ALL
SELECT '缩减村居倍数（月）', format('{:g}', $assessment_bottom_multiple), '假定'
UNION ALL
SELECT
    '名额取整',
    CASE $assessment_rounding WHEN 'floor' THEN '向下取整' WHEN 'ceiling' THEN '向上取整' ELSE '四舍五入' END,
    '假定'
UNION ALL
SELECT '前列同分跨线', CASE $assessment_ties_at_top WHEN 'in' THEN '全部计入' ELSE '全部不计' END, '假定'
UNION ALL
SELECT '末尾同分跨线', CASE $assessment_ties_at_bottom WHEN 'in' THEN '全部计入' ELSE '全部不计' END, '假定'
UNION ALL
SELECT '评议得分误差（分）', format('{:g}', $doubt_judged_error), '假定'
