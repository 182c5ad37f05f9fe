/*
title = { zh = "清单外工作的工时", en = "Hours of work on no list" }
definition.zh = "所选村居每月用于清单外工作的工时：已移出清单仍在做的、经同意下放的、未经同意下放的（未报批或不同意）。显示至期末的全部月份。"
definition.en = "Hours of the chosen villages in each month on work that stands on no list: taken off and still done, handed down with approval, handed down without (never asked or refused). All months up to the end of the period."
unit = "hours"
direction = "down"
chart = { kind = "column", x = "month", y = "hours", series = "ground", tone = "tone" }
params = ["to", "villages", "departments"]
rows = "rows/off_list"
adds_up = { hours = "sum:hours" }
*/
SELECT
    month,
    ground,
    CASE ground WHEN '未经同意下放' THEN -1 WHEN '已移出清单' THEN 0 ELSE 1 END AS tone,
    sum(hours)::DOUBLE AS hours
FROM off_list_month
WHERE month <= $to
  AND village_id IN (SELECT unnest($villages))
  AND department_id IN (SELECT unnest($departments))
GROUP BY month, ground
ORDER BY tone DESC, month
