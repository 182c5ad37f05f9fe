/*
title = { zh = "公开内容种类", en = "Kinds of disclosure" }
definition.zh = "实行公开的内容种类数。"
definition.en = "How many kinds of disclosure there are."
unit = "items"
direction = "neither"
chart = { kind = "table" }
params = ["villages"]

[published]
"supervision.disclosures" = { column = "kinds" }
*/
SELECT count(DISTINCT kind) AS kinds
FROM disclosure_quarter
WHERE village_id IN (SELECT unnest($villages))
