/*
title = { zh = "村居各项指标", en = "Measures of villages" }
definition.zh = "所选村居各项指标的期内数值与上年同期数值，以及与同类村居（村与村比，社区与社区比，含自己）的中位数和名次；同类在全区内计算，同值取较前名次，没有数据的不参加比较。比率为期内分子之和除以分母之和；线索为期内件数；每千人、人均按常住人口；每名网格员户数为期末状态；考核得分为期末所在年度或之前最近一次。工时不按村居大小折算。领先比例是同类其他村居中不如它的占比，同值算一半。数值的 95% 区间不含同类中位数（比率和件数还须不含同类合计）时才说较好或较差，否则分不出；同比变化超出偶然时才说变好或变差。区间：比率用 Wilson 区间，样本数先除以设计效应（各月的离散程度与独立时之比，Rao、Scott 1992）；件数用泊松精确区间；均值和人均由近二十四个月去掉同类共同起伏后的离散程度得出，并计入相邻月份的相关；期末状态和年度得分没有区间，不下判断。"
definition.en = "Each measure of the chosen villages in the period and in the same months a year before, beside the median and the place among its peers (villages with villages, communities with communities, itself included). Peers are taken over the whole district; equal values share the better place; those without data take no part. A rate is the numerators of the period over the denominators; clues are counted; per 1,000 and per resident go by population; households a worker stand as at the end; the score is of the year that the period ends in, or the last before. Hours are not adjusted for the size of a village. Ahead is the share of the other peers that do worse, equal ones counted half. Better or worse is said only where the 95 % interval of the value leaves out the median of the peers (of a rate or count also that of all peers together), and of a change only where it is more than chance; otherwise it cannot be told. Intervals: of a rate Wilson's, its n divided by the design effect (how much more its months scatter than independent cases would; Rao and Scott 1992); of a count the exact one of Poisson's law; of means and amounts a head from how 24 months scatter once the course that peers share is taken out, with the correlation of neighbouring months. What stands as at the end, and yearly scores, have no interval and no verdict."
caveat.zh = "每项都有百分之五的可能把偶然说成好坏：二十项里约有一项。"
caveat.en = "Each verdict has a chance of five per cent to call chance better or worse: about one in twenty measures."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages"]
gathers = "villages"
method = "peers"
policy = ["funnel.warning"]
columns.position = { zh = "次序", en = "Order", unit = "count" }
columns.better = { zh = "方向", en = "Direction", unit = "count" }
columns.value = { zh = "数值", en = "Value", unit = "row" }
columns.previous = { zh = "上年同期", en = "Year before", unit = "row" }
columns.n = { zh = "分母", en = "n", unit = "count" }
columns.change = { zh = "同比", en = "y/y", unit = "row difference" }
columns.peers_together = { zh = "同类合计", en = "Peers together", unit = "row" }
columns.low = { zh = "区间下限", en = "From", unit = "row" }
columns.high = { zh = "区间上限", en = "To", unit = "row" }
columns.status = { zh = "与同类比", en = "vs peers" }
columns.moved = { zh = "同比判断", en = "Change is" }
columns.ahead = { zh = "领先同类", en = "Ahead of", unit = "percent" }
columns.distance = { zh = "偏离", en = "Distance", unit = "score" }
columns.change_size = { zh = "变化幅度", en = "Size of change", unit = "score" }
*/
WITH periods AS (
    SELECT 'now' AS period, $from AS first, $to AS last
    UNION ALL
    SELECT 'before', CAST($from - INTERVAL 1 YEAR AS DATE), CAST($to - INTERVAL 1 YEAR AS DATE)
),
latest AS (
    SELECT p.period, m.measure, max(m.month) AS month
    FROM monthly AS m
    JOIN periods AS p ON m.month <= p.last
    GROUP BY ALL
),
summed AS (
    SELECT
        p.period,
        m.village_id,
        m.measure,
        sum(m.numerator)::DOUBLE AS numerator,
        sum(m.denominator)::DOUBLE AS denominator
    FROM monthly AS m
    JOIN measures AS k USING (measure)
    CROSS JOIN periods AS p
    LEFT JOIN latest AS l ON l.period = p.period AND l.measure = m.measure
    WHERE CASE k.counting WHEN 'state' THEN m.month = l.month ELSE m.month BETWEEN p.first AND p.last END
    GROUP BY ALL
),
recorded AS (
    SELECT DISTINCT period, measure FROM summed
),
valued AS (
    SELECT
        r.period,
        v.village_id,
        v.kind,
        k.measure,
        s.numerator,
        s.denominator,
        CASE WHEN k.counting = 'rate' THEN s.denominator END AS n,
        CASE k.counting
            WHEN 'count' THEN coalesce(s.numerator, 0)
            WHEN 'resident' THEN k.scale * coalesce(s.numerator, 0) / v.population
            ELSE k.scale * s.numerator / nullif(s.denominator, 0)
        END AS value
    FROM recorded AS r
    JOIN measures AS k USING (measure)
    CROSS JOIN dim_village AS v
    LEFT JOIN summed AS s ON s.period = r.period AND s.measure = r.measure AND s.village_id = v.village_id
),
paired AS (
    SELECT
        v.village_id,
        v.kind,
        k.*,
        a.n,
        a.value,
        a.numerator,
        a.denominator,
        b.value AS previous,
        b.numerator AS numerator_before,
        b.denominator AS denominator_before,
        a.value - b.value AS change,
        a.value * CASE WHEN k.direction < 0 THEN -1 ELSE 1 END AS worth
    FROM dim_village AS v
    CROSS JOIN measures AS k
    LEFT JOIN valued AS a ON a.period = 'now' AND a.village_id = v.village_id AND a.measure = k.measure
    LEFT JOIN valued AS b ON b.period = 'before' AND b.village_id = v.village_id AND b.measure = k.measure
),
compared AS (
    SELECT
        *,
        median(value) OVER peers AS peer_median,
        count(value) OVER peers AS peers,
        -- As if they were one village, or of counts the mean: the median of small rates is often 100.
        CASE
            WHEN unit = 'percent' THEN scale * (sum(numerator::DECIMAL(18, 6)) OVER peers)::DOUBLE / nullif((sum(denominator::DECIMAL(18, 6)) OVER peers)::DOUBLE, 0)
            WHEN counting = 'count' THEN avg(value) OVER peers
        END AS peers_together,
        rank() OVER (PARTITION BY kind, measure ORDER BY worth DESC NULLS LAST) AS place,
        rank() OVER (PARTITION BY kind, measure ORDER BY worth NULLS LAST) - 1 AS worse,
        count(*) OVER (PARTITION BY kind, measure, worth) - 1 AS equal,
        median(abs(change)) OVER peers AS typical_change
    FROM paired
    WINDOW peers AS (PARTITION BY kind, measure)
),
spread AS (
    SELECT kind, measure, 1.4826 * median(abs(value - peer_median)) AS spread
    FROM compared
    GROUP BY ALL
)
SELECT
    c.village_id,
    v.village,
    c.position,
    c.system,
    c.measure,
    c.unit,
    c.direction AS better,
    c.value,
    c.peer_median,
    CASE WHEN c.value IS NOT NULL AND c.direction <> 0 THEN c.place END AS place,
    c.peers,
    CASE WHEN c.value IS NOT NULL AND c.direction <> 0 THEN
        100.0 * (c.worse + 0.5 * c.equal) / nullif(c.peers - 1, 0)
    END AS ahead,
    (c.value - c.peer_median) / nullif(s.spread, 0) AS distance,
    c.n::BIGINT AS n,
    c.previous,
    c.change,
    abs(c.change) / nullif(c.typical_change, 0) AS change_size,
    c.peers_together,
    c.counting,
    c.previous AS value_before,
    c.numerator AS part,
    c.denominator AS whole,
    t.parts,
    t.wholes,
    t.scatter,
    t.alike,
    t.months,
    t.counted,
    c.numerator_before AS part_before,
    c.denominator_before AS whole_before,
    t.parts_before,
    t.wholes_before,
    t.scatter_before,
    t.alike_before,
    t.months_before,
    t.counted_before
FROM compared AS c
JOIN spread AS s USING (kind, measure)
JOIN dim_village AS v USING (village_id)
LEFT JOIN scatter AS t ON t.village_id = c.village_id AND t.measure = c.measure
WHERE c.village_id IN (SELECT unnest($villages))
ORDER BY c.village_id, c.position
