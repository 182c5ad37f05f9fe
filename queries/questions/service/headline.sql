/*
title = { zh = "服务效能一句话", en = "Service in a sentence" }
definition.zh = "期内办件的当场办结率与按承诺时限办结率，并与上年同期比较当场办结率。变化不足1个百分点，或不超过两个比率之差的三倍标准误（二项分布），称为基本持平。"
definition.en = "Rates of cases handled on the spot and within the promised time, the first compared with the same months a year before. Less than one point, or no more than three standard errors of a difference of two such rates (binomial), is called level."
unit = "percent"
direction = "up"
chart = { kind = "sentence" }
params = ["from", "to", "villages", "departments", "items"]
rows = "rows/cases"
adds_up = { cases = "count" }

[sentence.up]
zh = "{cases}办件中，{rate}当场办结，比上年同期提高 {change:abs}；{on_time_rate}在承诺时限内办结。"
en = "Of {cases}, {rate} were handled on the spot, up {change:abs} on a year before; {on_time_rate} kept the promised time."
[sentence.down]
zh = "{cases}办件中，{rate}当场办结，比上年同期下降 {change:abs}；{on_time_rate}在承诺时限内办结。"
en = "Of {cases}, {rate} were handled on the spot, down {change:abs} on a year before; {on_time_rate} kept the promised time."
[sentence.level]
zh = "{cases}办件中，{rate}当场办结，与上年同期基本持平；{on_time_rate}在承诺时限内办结。"
en = "Of {cases}, {rate} were handled on the spot, level with a year before; {on_time_rate} kept the promised time."
[sentence.first]
zh = "{cases}办件中，{rate}当场办结；{on_time_rate}在承诺时限内办结。没有上年同期数据可比。"
en = "Of {cases}, {rate} were handled on the spot; {on_time_rate} kept the promised time. There is no year before to compare with."
[sentence.none]
zh = "所选条件下没有办件。"
en = "The filters leave no cases."
*/
WITH counted AS (
    SELECT month, cases, completed, on_the_spot, on_time
    FROM case_month
    WHERE village_id IN (SELECT unnest($villages))
      AND item_id IN (SELECT unnest($items))
      AND department_id IN (SELECT unnest($departments))
),
compared AS (
    SELECT
        sum(cases) FILTER (WHERE month BETWEEN $from AND $to)::BIGINT AS cases,
        100.0 * sum(on_the_spot) FILTER (WHERE month BETWEEN $from AND $to)
            / nullif(sum(cases) FILTER (WHERE month BETWEEN $from AND $to), 0) AS rate,
        100.0 * sum(on_time) FILTER (WHERE month BETWEEN $from AND $to)
            / nullif(sum(completed) FILTER (WHERE month BETWEEN $from AND $to), 0) AS on_time_rate,
        100.0 * sum(on_the_spot) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR)
            / nullif(sum(cases) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR), 0)
            AS previous,
        sum(cases) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR) AS cases_before
    FROM counted
),
judged AS (
    SELECT
        *,
        300 * sqrt(rate / 100 * (1 - rate / 100) / nullif(cases, 0)
            + previous / 100 * (1 - previous / 100) / nullif(cases_before, 0)) AS noise
    FROM compared
)
SELECT
    CASE
        WHEN coalesce(cases, 0) = 0 THEN 'none'
        WHEN previous IS NULL THEN 'first'
        WHEN rate - previous >= greatest(1, noise) THEN 'up'
        WHEN rate - previous <= -greatest(1, noise) THEN 'down'
        ELSE 'level'
    END AS variant,
    cases,
    rate,
    rate - previous AS change,
    on_time_rate
FROM judged
