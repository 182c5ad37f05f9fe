/*
title = { zh = "长处", en = "Strengths" }
definition.zh = "领先同类比例最高的至多五项指标；领先比例是同类其他村居中不如它的占比，同值算一半，只取过半的。比例相同时，离同类中位数更远的在前（以同类的离散程度衡量）。选了多个村居时取名单中的第一个。"
definition.en = "Up to five measures on which the village is ahead of the largest share of its peers: those that do worse among the other peers, equal ones counted half, where it is more than half. Of equal shares, the one further from the peer median in terms of their spread goes first. Of several villages chosen, the first on the list."
unit = "percent"
direction = "up"
chart = { kind = "bar", y = "measure", x = "ahead", group = "side", tone = "tone", end = "whole" }
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
  AND ahead > 50
ORDER BY ahead DESC, abs(distance) DESC NULLS LAST, position
LIMIT 5
