/*
title = { zh = "村居画像", en = "Profile of a village" }
definition.zh = "一个村居的全部指标，与同类村居（村与村比，社区与社区比）的中位数和名次；数值的 95% 区间不含中位数时才说较好或较差，否则分不出。口径见村居各项指标。选了多个村居时取名单中的第一个。"
definition.en = "All measures of one village beside the median and its place among its peers, villages with villages and communities with communities. Better or worse is said only where the 95 % interval of the value leaves out the median; otherwise it cannot be told. Counted as in the measures of villages. Of several chosen, the first on the list."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages"]
on = ["village/measured"]
columns.value = { zh = "数值", en = "Value", unit = "row" }
columns.place = { zh = "同类名次", en = "Place", unit = "rank" }
columns.status = { zh = "比较", en = "vs peers" }
columns.low = { zh = "区间下限", en = "From", unit = "row" }
columns.high = { zh = "区间上限", en = "To", unit = "row" }
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
    status,
    n,
    low,
    high
FROM measured
WHERE village_id = (SELECT min(village_id) FROM measured)
ORDER BY position
