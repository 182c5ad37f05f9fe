/*
title = { zh = "长处", en = "Strengths" }
definition.zh = "确定好于同类中位数的指标中（数值的 95% 区间不含中位数，口径见村居各项指标），领先同类比例最高的至多五项；领先比例是同类其他村居中不如它的占比，同值算一半。比例相同时，离同类中位数更远的在前（以同类的离散程度衡量）。选了多个村居时取名单中的第一个。"
definition.en = "Of the measures on which the village is better than the median of its peers for sure (the 95 % interval of its value leaves it out, as in the measures of villages), up to five on which it is ahead of the largest share of its peers: those that do worse among the other peers, equal ones counted half. Of equal shares, the one further from the peer median in terms of their spread goes first. Of several villages chosen, the first on the list."
unit = "percent"
direction = "up"
chart = { kind = "bar", y = "measure", x = "ahead", group = "side", tone = "tone", end = "whole" }
empty = { zh = "没有一项指标能确定好于同类中位数。", en = "On no measure can it be told to be better than the median of its peers." }
params = ["from", "to", "villages"]
on = ["village/measured"]
columns.side = { zh = "含义", en = "Meaning" }
columns.value = { zh = "数值", en = "Value", unit = "row" }
columns.ahead = { zh = "领先同类", en = "Ahead of peers", unit = "percent" }
columns.place = { zh = "同类名次", en = "Place", unit = "rank" }
*/
SELECT
    measure,
    ahead,
    unit,
    value,
    peer_median,
    place,
    peers,
    '领先同类的比例' AS side,
    1 AS tone,
    100 AS whole
FROM measured
WHERE village_id = (SELECT min(village_id) FROM measured)
  AND status = '较好'
ORDER BY ahead DESC, abs(distance) DESC NULLS LAST, position
LIMIT 5
