/*
title = { zh = "逾期公开", en = "Disclosed late" }
definition.zh = "期内各季度应公开内容中，在应公开日期之后才公开的项数；分母为应公开项数。季度按首月归入时期。"
definition.en = "Of the disclosures owed in the quarters of the period, those published after their due day; the denominator is all owed. A quarter counts by its first month."
unit = "items"
direction = "down"
chart = { kind = "figure" }
params = ["from", "to", "villages"]
rows = "rows/disclosures"
adds_up = { value = "sum:late" }
*/
WITH quarterly AS (
    SELECT quarter, sum(published - on_time) AS part, sum(due) AS whole
    FROM disclosure_quarter
    WHERE village_id IN (SELECT unnest($villages)) AND quarter <= $to
    GROUP BY quarter
),
compared AS (
    SELECT
        sum(part) FILTER (WHERE quarter BETWEEN $from AND $to)::BIGINT AS value,
        sum(whole) FILTER (WHERE quarter BETWEEN $from AND $to)::BIGINT AS denominator,
        sum(part) FILTER (WHERE quarter BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR)::BIGINT AS previous
    FROM quarterly
)
SELECT
    value,
    value AS numerator,
    denominator,
    previous,
    value - previous AS change,
    (SELECT list(part::DOUBLE ORDER BY quarter) FROM quarterly WHERE quarter > $to - INTERVAL 24 MONTH) AS trend
FROM compared
