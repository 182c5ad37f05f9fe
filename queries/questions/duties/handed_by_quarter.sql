/*
title = { zh = "各季度下放的工作", en = "Work handed down, by quarter" }
definition.zh = "每季度开始由村居承担的下放工作项数，按是否报批、是否同意、有无经费或人员分列。显示至期末的全部季度；批了没有下放的不计。"
definition.en = "Work that villages began to do in each quarter because it was handed down, by whether it was asked for, approved and came with money or posts. All quarters up to the end of the period; requests that were not handed down are left out."
unit = "items"
direction = "neither"
chart = { kind = "column", x = "quarter", y = "items", series = "handling" }
params = ["to", "departments"]
rows = "rows/hand_downs"
adds_up = { items = "count" }
columns.quarter = { zh = "季度首月", en = "Quarter from", unit = "month" }
columns.handling = { zh = "办理情况", en = "How" }
*/
WITH handed AS (
    SELECT CAST(date_trunc('quarter', month) AS DATE) AS quarter, handling
    FROM hand_down
    WHERE month <= $to AND department_id IN (SELECT unnest($departments))
)
SELECT quarter, handling, count(*) AS items
FROM handed
GROUP BY quarter, handling
ORDER BY
    CASE handling WHEN '同意，有配套' THEN 1 WHEN '同意，无配套' THEN 2 WHEN '不同意仍下放' THEN 3 ELSE 4 END,
    quarter
