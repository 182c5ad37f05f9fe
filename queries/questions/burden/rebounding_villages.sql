/*
title = { zh = "负担反弹村居数", en = "Villages rebounding" }
definition.zh = "反弹监测中的村居数：工时超出上次大事后的基线，累计超出高于偶然所能达到的高度；分母为所选村居数；大事之后月份不够成为基线时，尚不可知。"
definition.en = "Villages of the rebound watch: their hours exceed the base since the last recorded event, and what exceeds it adds up to more than chance brings about; the denominator is the villages chosen. Not known as long as too few months have passed since a recorded event to make a base."
unit = "villages"
direction = "down"
chart = { kind = "figure" }
params = ["to", "villages", "departments"]
on = ["burden/rebound_series"]
*/
SELECT
    CASE WHEN NOT coalesce(bool_or(status = '基线未定'), FALSE) THEN count(*) FILTER (WHERE level = '村居') END AS value,
    value AS numerator,
    (SELECT count(*) FROM dim_village WHERE village_id IN (SELECT unnest($villages))) AS denominator,
    NULL::BIGINT AS previous,
    NULL::BIGINT AS change,
    NULL::DOUBLE[] AS trend
FROM rebound_series
