/*
title = { zh = "小微权力清单", en = "List of small powers" }
definition.zh = "纳入规范的小微权力事项数与所属方面数。"
definition.en = "Small powers that are bound to a procedure, and the aspects they fall into."
unit = "items"
direction = "neither"
chart = { kind = "table" }
params = []

[published]
"power.total" = { column = "powers" }
"power.aspects" = { column = "aspects" }
*/
SELECT count(*) AS powers, count(DISTINCT aspect) AS aspects
FROM dim_power
