/*
name = "judged_by_{by}"
of = ["rate"]
every = ["month"]
by = ["subdistrict"]
method = "change"
title.zh = "{title}按{by}的变化"
title.en = "Change of {lower} by {by}"
definition.zh = "{definition}按{by}分列，与上年同期比较。变化不超出三倍标准误的称为持平：标准误由各月偏离应有水平的幅度估计（季节、大事除外），月份不足时按件数（二项分布）估计。"
definition.en = "{definition} For each {by}, against the same months a year before. A change within three standard errors is called level: estimated from how far months lie from what was expected of them, season and recorded events apart, or with too few of them from the counts (binomial)."
chart = { kind = "table" }
columns.value = { zh = "{title}", en = "{title}", unit = "auto" }
columns.previous = { zh = "上年同期", en = "A year before", unit = "auto" }
adds_up = { numerator = "part", denominator = "whole" }
*/
-- Each key over the period, a year before, and by month.
WITH monthly AS (
    SELECT key, name, month, coalesce(sum(part), 0) AS part, sum(whole) AS whole
    FROM facts
    WHERE month <= $to
    GROUP BY key, name, month
)
SELECT
    name,
    $scale * (sum(part) FILTER (WHERE month >= $from))::DOUBLE
        / nullif(sum(whole) FILTER (WHERE month >= $from), 0)::DOUBLE AS value,
    sum(part) FILTER (WHERE month >= $from) AS numerator,
    sum(whole) FILTER (WHERE month >= $from) AS denominator,
    sum(whole) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR) AS denominator_before,
    $scale * (sum(part) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR))::DOUBLE
        / nullif(sum(whole) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR), 0)::DOUBLE AS previous,
    value - previous AS change,
    list($scale * part::DOUBLE / nullif(whole, 0)::DOUBLE ORDER BY month)
        FILTER (WHERE month > $to - INTERVAL 24 MONTH) AS trend,
    list({ month: month, part: part::DOUBLE, whole: whole::DOUBLE } ORDER BY month) AS history
FROM monthly
GROUP BY key, name
ORDER BY name
