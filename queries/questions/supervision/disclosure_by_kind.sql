/*
title = { zh = "五公开逐季按时率", en = "Disclosures on time, by kind and quarter" }
definition.zh = "每季度五项公开内容在应公开日期之前公开的比例；应公开项数见表格。显示至期末的八个季度，颜色深的按时率低。"
definition.en = "Share of each of the five disclosures that was published by its due day, quarter by quarter; numbers owed stand in the table. Eight quarters up to the end of the period; darker is lower."
unit = "percent"
direction = "up"
chart = { kind = "matrix", x = "quarter", y = "disclosure", value = "rate" }
params = ["to", "villages"]
rows = "rows/disclosures"
*/
SELECT
    kind AS disclosure,
    right(year(d.quarter)::VARCHAR, 2) || 'Q' || quarter(d.quarter) AS quarter,
    100.0 * sum(on_time) / nullif(sum(due), 0) AS rate,
    sum(due)::BIGINT AS due
FROM disclosure_quarter AS d
WHERE village_id IN (SELECT unnest($villages))
  AND d.quarter <= $to
  AND d.quarter >= date_trunc('quarter', $to) - INTERVAL 21 MONTH
GROUP BY kind, d.quarter
ORDER BY
    CASE kind WHEN '清单内容' THEN 1 WHEN '规章制度' THEN 2 WHEN '运行程序' THEN 3 WHEN '运行过程' THEN 4 ELSE 5 END,
    d.quarter
