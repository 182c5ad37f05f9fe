/*
title = { zh = "至今未公开", en = "Not disclosed" }
definition.zh = "期内各季度应公开内容中，至数据最后一日仍未公开的项数；分母为应公开项数。上年的内容有更多时间补公开，因此不与上年比较。"
definition.en = "Of the disclosures owed in the quarters of the period, those not published by the last day of the data; the denominator is all owed. Older ones have had more time, so no comparison with a year before is made."
unit = "items"
direction = "down"
chart = { kind = "figure" }
params = ["from", "to", "villages"]
rows = "rows/disclosures"
adds_up = { value = "sum:undisclosed", denominator = "count" }
*/
WITH counted AS (
    SELECT sum(due - published)::BIGINT AS value, sum(due)::BIGINT AS denominator
    FROM disclosure_quarter
    WHERE village_id IN (SELECT unnest($villages)) AND quarter BETWEEN $from AND $to
)
SELECT
    value,
    value AS numerator,
    denominator,
    NULL::BIGINT AS previous,
    NULL::BIGINT AS change,
    NULL::DOUBLE[] AS trend
FROM counted
