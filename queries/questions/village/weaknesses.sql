/*
title = { zh = "短板", en = "Weaknesses" }
definition.zh = "落后同类比例最高的至多五项指标；落后比例是同类其他村居中比它好的占比，同值算一半，只取过半的。比例相同时，离同类中位数更远的在前（以同类的离散程度衡量）。选了多个村居时取名单中的第一个。"
definition.en = "Up to five measures on which the largest share of its peers are ahead of the village: those that do better among the other peers, equal ones counted half, where it is more than half. Of equal shares, the one further from the peer median in terms of their spread goes first. Of several villages chosen, the first on the list."
unit = "percent"
direction = "down"
chart = { kind = "bar", y = "measure", x = "behind", group = "side", tone = "tone", end = "whole" }
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
  AND ahead < 50
ORDER BY ahead, abs(distance) DESC NULLS LAST, position
LIMIT 5
