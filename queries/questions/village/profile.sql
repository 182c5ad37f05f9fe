/*
title = { zh = "村居画像", en = "Profile of a village" }
definition.zh = "一个村居的全部指标，与同类村居（村与村比，社区与社区比）的中位数和名次；口径见村居各项指标。选了多个村居时取名单中的第一个。"
definition.en = "All measures of one village beside the median and its place among its peers, villages with villages and communities with communities; counted as in the measures of villages. Of several chosen, the first on the list."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages"]
on = ["village/measured"]
columns.value = { zh = "数值", en = "Value", unit = "row" }
columns.place = { zh = "同类名次", en = "Place", unit = "rank" }
columns.status = { zh = "比较", en = "vs peers" }
columns.n = { zh = "分母", en = "n", unit = "count" }
*/
SELECT
    system,
    measure,
    unit,
    value,
    peer_median,
    place,
    peers,
    CASE
        WHEN value IS NULL OR peers < 2 THEN NULL
        WHEN better = 0 THEN '不分好坏'
        WHEN value = peer_median THEN '持平'
        WHEN (value > peer_median) = (better > 0) THEN '较好'
        ELSE '较差'
    END AS status,
    n
FROM measured
WHERE village_id = (SELECT min(village_id) FROM measured)
ORDER BY position
