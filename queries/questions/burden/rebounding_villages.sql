/*
title = { zh = "负担反弹村居数", en = "Villages rebounding" }
definition.zh = "期末最近若干个月工时合计比上年同月高出政策标准、且逐月都高于上年同月的村居数，标准见政策文件；分母为所选村居数。"
definition.en = "Villages whose hours in the last months of the period are above the same months a year before by more than the policy allows, and above them in each month; the denominator is the villages chosen."
unit = "villages"
direction = "down"
chart = { kind = "figure" }
params = ["to", "villages", "departments"]
on = ["burden/rebound"]
*/
SELECT
    count(*) AS value,
    count(*) AS numerator,
    (SELECT count(*) FROM dim_village WHERE village_id IN (SELECT unnest($villages))) AS denominator,
    NULL::BIGINT AS previous,
    NULL::BIGINT AS change,
    NULL::DOUBLE[] AS trend
FROM rebound
