/*
title = { zh = "负担、监督与考核", en = "Burden, supervision and assessment" }
definition.zh = "村居画像中减负、小微权力、监督和考核方面的指标，与同类村居的中位数和名次，没有数据的不列；区间含中位数的分不出好坏，口径见村居各项指标。"
definition.en = "The measures of the profile on burden, powers, supervision and assessment, beside the median and the place among peers, those without data left out; where the interval of the value holds the median, better or worse cannot be told. Counted as in the measures of villages."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages"]
on = ["village/profile"]
columns.value = { zh = "数值", en = "Value", unit = "row" }
columns.standing = { zh = "同类名次", en = "Place" }
columns.status = { zh = "比较", en = "vs peers" }
columns.n = { zh = "分母", en = "n", unit = "count" }
*/
SELECT
    measure,
    unit,
    value,
    peer_median,
    coalesce(place || ' / ' || peers, '–') AS standing,
    status,
    n
FROM profile
WHERE value IS NOT NULL
  AND system IN ('减负', '小微权力', '监督', '考核')
