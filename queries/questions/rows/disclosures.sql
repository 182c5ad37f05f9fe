/*
title = { zh = "五公开明细", en = "Disclosures, row by row" }
definition.zh = "期内各季度每个村居应公开的每一项内容，何时应公开、何时公开；季度按首月归入时期。"
definition.en = "Every disclosure owed in the quarters of the period, when it was due and when published; a quarter counts by its first month."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages"]
columns.due_on = { zh = "应公开日期", en = "Due" }
columns.on_time = { zh = "按时", en = "On time" }
columns.late = { zh = "逾期公开", en = "Late" }
columns.undisclosed = { zh = "未公开", en = "Not disclosed" }
*/
SELECT
    concat(year(d.quarter), 'Q', quarter(d.quarter)) AS quarter,
    v.village,
    d.kind AS disclosure,
    d.due_on,
    d.published_on,
    coalesce(d.published_on <= d.due_on, FALSE) AS on_time,
    coalesce(d.published_on > d.due_on, FALSE) AS late,
    d.published_on IS NULL AS undisclosed
FROM raw.disclosures AS d
JOIN dim_village AS v USING (village_id)
WHERE d.quarter BETWEEN $from AND $to
  AND d.village_id IN (SELECT unnest($villages))
ORDER BY d.quarter DESC, v.village, d.kind
