/*
title = { zh = "短板", en = "Weaknesses" }
definition.zh = "确定差于同类中位数的指标中（数值的 95% 区间不含中位数，口径见村居各项指标），落后同类比例最高的至多五项；落后比例是同类其他村居中比它好的占比，同值算一半。比例相同时，离同类中位数更远的在前（以同类的离散程度衡量）。选了多个村居时取名单中的第一个。"
definition.en = "Of the measures on which the village is worse than the median of its peers for sure (the 95 % interval of its value leaves it out, as in the measures of villages), up to five on which the largest share of its peers are ahead of it: those that do better among the other peers, equal ones counted half. Of equal shares, the one further from the peer median in terms of their spread goes first. Of several villages chosen, the first on the list."
unit = "percent"
direction = "down"
chart = { kind = "bar", y = "measure", x = "behind", group = "side", tone = "tone", end = "whole" }
empty = { zh = "没有一项指标能确定差于同类中位数。", en = "On no measure can it be told to be worse than the median of its peers." }
params = ["from", "to", "villages"]
on = ["village/measured"]
columns.side = { zh = "含义", en = "Meaning" }
columns.value = { zh = "数值", en = "Value", unit = "row" }
columns.behind = { zh = "落后同类", en = "Behind peers", unit = "percent" }
columns.place = { zh = "同类名次", en = "Place", unit = "rank" }
*/
SELECT
    measure,
    100 - ahead AS behind,
    unit,
    value,
    peer_median,
    place,
    peers,
    '落后同类的比例' AS side,
    -1 AS tone,
    100 AS whole
FROM measured
WHERE village_id = (SELECT min(village_id) FROM measured)
  AND status = '较差'
ORDER BY ahead, abs(distance) DESC NULLS LAST, position
LIMIT 5
