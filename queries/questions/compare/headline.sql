/*
title = { zh = "对比一句话", en = "A comparison in a sentence" }
definition.zh = "各项指标对比中，可判断的比率有几项较好、几项较差、几项分不出（95% 置信区间是否含 0），并举差距最大的一项。"
definition.en = "Of the measures compared, on how many rates the chosen side is better, worse or cannot be told apart (whether the 95 % interval leaves out 0), and the rate that differs most."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["from", "to", "villages", "departments", "items", "against", "figures"]
on = ["compare/rates"]
columns.rates = { zh = "比率", en = "Rates", unit = "count" }
columns.better = { zh = "较好", en = "Better", unit = "count" }
columns.worse = { zh = "较差", en = "Worse", unit = "count" }
columns.same = { zh = "分不出", en = "Cannot be told apart", unit = "count" }
columns.this = { zh = "所选", en = "Chosen", unit = "percent" }
columns.other = { zh = "对照", en = "Other", unit = "percent" }

[sentence.always]
zh = "{rates} 项比率中，所选一方 {better} 项较好、{worse} 项较差、{same} 项分不出；相差最大的是{measure}：{this}，对照 {other}。"
en = "Of {rates} rates the chosen side is better on {better}, worse on {worse}, and cannot be told apart on {same}; the greatest difference is in {measure}: {this} against {other}."
[sentence.nothing]
zh = "没有选定对照：请先选一个对照对象，或自己的上年同期。"
en = "Nothing to compare with is chosen: choose another one, or itself a year before."
[sentence.none]
zh = "没有双方都有数据、可以判断的比率。"
en = "There is no rate with data on both sides."
*/
SELECT
    CASE WHEN len($against) = 0 THEN 'nothing' WHEN count(*) = 0 THEN 'none' ELSE 'always' END AS variant,
    count(*) AS rates,
    count(*) FILTER (WHERE verdict = '较好') AS better,
    count(*) FILTER (WHERE verdict = '较差') AS worse,
    count(*) FILTER (WHERE verdict = '分不出') AS same,
    max_by(measure, abs(difference)) AS measure,
    max_by(this, abs(difference)) AS this,
    max_by(other, abs(difference)) AS other
FROM rates
