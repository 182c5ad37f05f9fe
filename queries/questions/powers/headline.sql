/*
title = { zh = "小微权力一句话", en = "Small powers in a sentence" }
definition.zh = "所选的纳入规范的小微权力事项数，期内办结的用权次数与合规率、最常见的问题，以及近几年合规率低于 99.8% 界线的村居。"
definition.en = "The small powers chosen of those bound to a procedure, uses finished in the period and the share by the book, the commonest departure, and villages below the 99.8 % limit over the last years."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["from", "to", "villages", "powers"]
on = ["powers/conformance_rate", "powers/skipped_rate", "powers/out_of_order_rate", "powers/late_rate", "powers/undisclosed_rate", "powers/village_rates"]
rows = "rows/power_uses"
columns.departure = { zh = "最常见的问题", en = "Commonest departure" }
columns.times = { zh = "次数", en = "Uses departing", unit = "times" }
columns.rate = { zh = "合规率", en = "By the book", unit = "percent" }
columns.n = { zh = "办结次数", en = "Finished uses", unit = "times" }
columns.low = { zh = "明显偏低的村居", en = "Villages far below", unit = "villages" }
columns.village_rate = { zh = "最低村居的合规率", en = "Rate of the lowest", unit = "percent" }

[published]
"power.total" = { column = "powers" }
"power.aspects" = { column = "aspects" }

[sentence.low]
zh = "{powers}小微权力期内运用 {n}，{rate} 完全合规，最常见的问题是{departure}（{times}）；近年 {low}明显低于全区，最低的是{village}（{village_rate}）。"
en = "{powers} of the power list: used {n}, {rate} by the book; the commonest fault is '{departure}' ({times}). Far below the district over the last years: {low}, lowest {village} ({village_rate})."
[sentence.usual]
zh = "{powers}小微权力期内运用 {n}，{rate} 完全合规，最常见的问题是{departure}（{times}）；近年所选村居没有明显低于全区的。"
en = "{powers} of the power list: used {n}, {rate} by the book; the commonest fault is '{departure}' ({times}). No village chosen is far below the district over the last years."
[sentence.clean]
zh = "{powers}小微权力期内运用 {n}，全部合规。"
en = "{powers} of the power list: used {n}, all by the book."
[sentence.none]
zh = "所选条件下没有办结的用权。"
en = "The filters leave no finished use of a power."
*/
WITH departures AS (
    SELECT '跳过步骤' AS departure, numerator AS times, 1 AS position FROM skipped_rate
    UNION ALL
    SELECT '颠倒顺序', numerator, 2 FROM out_of_order_rate
    UNION ALL
    SELECT '超过时限', numerator, 3 FROM late_rate
    UNION ALL
    SELECT '应公开未公开', numerator, 4 FROM undisclosed_rate
),
commonest AS (
    SELECT departure, times
    FROM departures
    ORDER BY times DESC NULLS LAST, position
    LIMIT 1
),
listed AS (
    SELECT count(*) AS powers, count(DISTINCT aspect) AS aspects
    FROM dim_power
    WHERE power_id IN (SELECT unnest($powers))
),
lowest AS (
    SELECT count(*) AS low, min_by(village, rate) AS village, min(rate) AS village_rate
    FROM village_rates
    WHERE status = '明显偏低'
)
SELECT
    CASE
        WHEN r.denominator IS NULL THEN 'none'
        WHEN r.numerator = r.denominator THEN 'clean'
        WHEN l.low > 0 THEN 'low'
        ELSE 'usual'
    END AS variant,
    p.powers,
    p.aspects,
    r.denominator AS n,
    r.value AS rate,
    c.departure,
    c.times,
    l.low,
    l.village,
    l.village_rate
FROM conformance_rate AS r, commonest AS c, listed AS p, lowest AS l
