/*
title = { zh = "到期问题整改率", en = "Findings rectified" }
definition.zh = "整改期限在期内的检查所发现的问题中，已整改的比例。已整改按数据最后一日计，较早的问题有更多时间整改，因此不与上年比较。"
definition.en = "Of the findings of inspections whose due day lies in the period, the share rectified. Rectified is as of the last day of the data; older findings have had more time, so no comparison with a year before is made."
unit = "percent"
direction = "up"
chart = { kind = "figure" }
params = ["from", "to", "villages"]
*/
WITH counted AS (
    SELECT sum(rectified) AS part, sum(findings) AS whole
    FROM inspection
    WHERE village_id IN (SELECT unnest($villages))
      AND due_on >= $from
      AND due_on < $to + INTERVAL 1 MONTH
)
SELECT
    100.0 * part / nullif(whole, 0) AS value,
    part::BIGINT AS numerator,
    whole::BIGINT AS denominator,
    NULL::DOUBLE AS previous,
    NULL::DOUBLE AS change,
    NULL::DOUBLE[] AS trend
FROM counted
