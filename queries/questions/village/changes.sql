/*
title = { zh = "与上年同期相比的变化", en = "Changes against the year before" }
definition.zh = "各项指标与上年同期相比变化最大的至多八项。大小以同类村居该项变化的中位幅度为单位，超过一倍的才列出，超出偶然的在前；变化超出偶然（口径见村居各项指标）才说变好或变差，否则分不出；两期之间有大事的，一律为不同口径。两个时点之差不代表趋势。选了多个村居时取名单中的第一个。"
definition.en = "Up to eight measures that changed most against the same months a year before. Size is in units of the median change of its peers on that measure, and only changes beyond that are listed, those beyond chance first. Better or worse is said only of a change beyond chance (as in the measures of villages); otherwise it cannot be told. Where a recorded event lies between the two periods, none is like for like. A difference of two points is no trend. Of several villages chosen, the first on the list."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
empty = { zh = "没有可比的变化，或都在常见幅度之内。", en = "Nothing to compare, or nothing beyond what is usual." }
params = ["from", "to", "villages"]
on = ["village/measured"]
columns.previous = { zh = "上年同期", en = "Year before", unit = "row" }
columns.value = { zh = "本期", en = "Now", unit = "row" }
columns.change = { zh = "变化", en = "Change", unit = "row difference" }
columns.status = { zh = "好坏", en = "Verdict" }
*/
SELECT
    measure,
    unit,
    value,
    change,
    moved AS status,
    previous
FROM measured
WHERE village_id = (SELECT min(village_id) FROM measured)
  AND change_size > 1
ORDER BY moved IN ('变好', '变差') DESC, change_size DESC, position
LIMIT 8
