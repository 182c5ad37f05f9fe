/*
title = { zh = "公开内容", en = "Kinds of disclosure" }
definition.zh = "实行公开的内容种类数：清单内容、规章制度、运行程序、运行过程、运行结果。"
definition.en = "How many kinds of disclosure there are: list content, rules, procedure, process, result."
unit = "items"
direction = "neither"
chart = { kind = "figure" }
params = ["villages"]

[published]
"supervision.disclosures" = { column = "value" }
*/
SELECT
    count(DISTINCT kind) AS value,
    NULL::BIGINT AS numerator,
    NULL::BIGINT AS denominator,
    NULL::BIGINT AS previous,
    NULL::BIGINT AS change,
    NULL::DOUBLE[] AS trend
FROM disclosure_quarter
WHERE village_id IN (SELECT unnest($villages))
