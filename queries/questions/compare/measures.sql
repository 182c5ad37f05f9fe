/*
title = { zh = "各项指标对比", en = "Measures compared" }
definition.zh = "同一批指标，对所选一方与对照一方各算一遍：对照可以是另一个、同类的其余全部（村与村、社区与社区；街道、部门、事项与其余的合计），或自己的上年同期。只列受此影响的指标。比率之差附 95% 置信区间（Newcombe 1998，由两个 Wilson 区间合成）：区间不含 0 才说较好或较差，否则分不出；与自己的上年同期相比时，按数字卡片的同一判断。总数的大小随规模而变，不分好坏；均值等没有区间的，只列数值。"
definition.en = "The same measures, computed for the chosen side and for the other: another one, all its peers together (villages with villages, communities with communities; the other subdistricts, departments or items), or itself a year before. Only measures that this can change are listed. A difference of two rates has a 95 % confidence interval (Newcombe 1998, from two Wilson intervals): better or worse is said only where it leaves out 0; against itself a year before it is said as on the tile. Totals grow with size and are not judged; means and others without an interval are listed without a verdict."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages", "departments", "items", "against", "figures"]
policy = ["funnel.warning"]
gathers = "figures"
caveat.zh = "同时比较的比率越多，偶然越界的越多：二十项里约有一项即使没有差别也会被判为不同。"
caveat.en = "The more rates are compared at once, the more leave the limits by chance: about one in twenty would be called different without being so."
columns.this = { zh = "所选", en = "Chosen", unit = "row" }
columns.other = { zh = "对照", en = "Other", unit = "row" }
columns.difference = { zh = "相差", en = "Difference", unit = "row difference" }
columns.low = { zh = "相差下限", en = "From", unit = "row difference" }
columns.high = { zh = "相差上限", en = "To", unit = "row difference" }
columns.verdict = { zh = "判断", en = "Verdict" }
columns.this_n = { zh = "所选分母", en = "n, chosen", unit = "count" }
columns.other_n = { zh = "对照分母", en = "n, other", unit = "count" }
*/
WITH held_against AS (
    SELECT coalesce(bool_or(split_part(text, ':', 2) = 'year'), FALSE) AS itself
    FROM (SELECT unnest($against) AS text)
),
paired AS (
    SELECT
        position,
        any_value(measure) AS measure,
        any_value(unit) AS unit,
        any_value(better) AS better,
        any_value(shape) AS shape,
        any_value(verdict) AS moved,
        max(value) FILTER (WHERE this) AS this,
        max(value) FILTER (WHERE NOT this) AS other,
        max(numerator) FILTER (WHERE this) AS this_part,
        max(denominator) FILTER (WHERE this) AS this_n,
        max(numerator) FILTER (WHERE NOT this) AS other_part,
        max(denominator) FILTER (WHERE NOT this) AS other_n
    FROM sides
    GROUP BY position
),
shares AS (
    SELECT
        *,
        $funnel_warning::DOUBLE AS z,
        shape = 'rate' AND this_n > 0 AND other_n > 0 AS sure,
        -- A count or a sum; what is divided by something, or is a score, has no size.
        shape = 'total'
            OR ((shape IS NULL OR shape = 'level') AND unit NOT IN ('percent', 'score') AND coalesce(this_part = this, TRUE)) AS grows,
        this_part / nullif(this_n, 0) AS p,
        other_part / nullif(other_n, 0) AS q
    FROM paired
),
-- Wilson's limits of each rate.
wilson AS (
    SELECT
        *,
        (p + z * z / (2 * this_n) - z * sqrt(p * (1 - p) / this_n + z * z / (4 * this_n * this_n))) / (1 + z * z / this_n) AS p_low,
        (p + z * z / (2 * this_n) + z * sqrt(p * (1 - p) / this_n + z * z / (4 * this_n * this_n))) / (1 + z * z / this_n) AS p_high,
        (q + z * z / (2 * other_n) - z * sqrt(q * (1 - q) / other_n + z * z / (4 * other_n * other_n))) / (1 + z * z / other_n) AS q_low,
        (q + z * z / (2 * other_n) + z * sqrt(q * (1 - q) / other_n + z * z / (4 * other_n * other_n))) / (1 + z * z / other_n) AS q_high
    FROM shares
    WHERE sure
),
-- Newcombe's method 10: the limits of the difference from those of the two rates.
limits AS (
    SELECT
        position,
        100 * (p - q - sqrt((p - p_low) ** 2 + (q_high - q) ** 2)) AS low,
        100 * (p - q + sqrt((p_high - p) ** 2 + (q - q_low) ** 2)) AS high
    FROM wilson
)
SELECT
    s.measure,
    s.unit,
    s.this,
    s.other,
    s.this - s.other AS difference,
    l.low,
    l.high,
    CASE
        WHEN s.this IS NULL OR s.other IS NULL THEN '缺一方'
        WHEN s.better = 0 THEN '不分好坏'
        WHEN s.moved = '持平' THEN '分不出'
        WHEN s.moved IN ('上升', '下降') THEN CASE WHEN (s.moved = '上升') = (s.better > 0) THEN '较好' ELSE '较差' END
        WHEN l.low IS NOT NULL AND l.low <= 0 AND l.high >= 0 THEN '分不出'
        WHEN l.low IS NOT NULL THEN CASE WHEN (s.this > s.other) = (s.better > 0) THEN '较好' ELSE '较差' END
        WHEN s.grows AND NOT (SELECT itself FROM held_against) THEN '随规模变'
        ELSE '没有区间'
    END AS verdict,
    s.this_n,
    s.other_n
FROM shares AS s
LEFT JOIN limits AS l USING (position)
ORDER BY l.low IS NULL, s.position
