/*
title = { zh = "奖惩稳固", en = "Consequences firm" }
definition.zh = "获奖励与缩减的村居中，考核结果稳固的个数：模拟中结果不变的可能达到政策文件的标准。分母为获奖励与缩减的村居数。"
definition.en = "Of the villages rewarded or reduced, how many consequences are firm: the chance that they stay the same in the draws reaches the policy's mark. The denominator is the villages rewarded or reduced."
unit = "villages"
direction = "up"
chart = { kind = "figure" }
params = ["to", "villages"]
on = ["ranking/certainty"]
*/
SELECT
    count(*) FILTER (WHERE grade = '稳固') AS value,
    count(*) FILTER (WHERE grade = '稳固') AS numerator,
    count(*) AS denominator,
    NULL::BIGINT AS previous,
    NULL::BIGINT AS change,
    NULL::DOUBLE[] AS trend
FROM certainty
WHERE consequence <> '常规'
