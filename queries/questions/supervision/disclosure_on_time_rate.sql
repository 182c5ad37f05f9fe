/*
title = { zh = "五公开按时率", en = "Disclosures on time" }
definition.zh = "期内各季度应公开内容中，在应公开日期之前公开的比例；季度按首月归入时期。"
definition.en = "Share of the disclosures owed in the quarters of the period that were published by their due day; a quarter counts by its first month."
unit = "percent"
direction = "up"
chart = { kind = "figure" }
shape = "rate"
params = ["from", "to", "villages"]
rows = "rows/disclosures"
adds_up = { numerator = "sum:on_time", denominator = "count" }
*/
SELECT quarter AS month, sum(on_time)::BIGINT AS part, sum(due)::BIGINT AS whole
FROM disclosure_quarter
WHERE village_id IN (SELECT unnest($villages)) AND quarter <= $to
GROUP BY quarter
