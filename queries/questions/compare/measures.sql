/*
title = { zh = "各项指标对比", en = "Measures compared" }
definition.zh = "同一批指标，对所选一方与对照一方各算一遍：对照可以是另一个、同类的其余全部（村与村、社区与社区；街道、部门、事项与其余的合计），或自己的上年同期。只列受此影响的指标。比率之差附 95% 置信区间（Newcombe 1998，由两个 Wilson 区间合成）：区间不含 0 才说较好或较差，否则分不出。同一天、同一窗口的办件彼此相似，所以样本数先除以设计效应，即各月围绕该方比率的离散程度与独立时应有程度之比（Rao、Scott 1992，至少近十二个月，不小于 1）；与自己的上年同期相比时，按数字卡片的同一判断，其间有大事的为不同口径。总数的大小随规模而变，不分好坏；均值等没有区间的，只列数值。"
definition.en = "The same measures, computed for the chosen side and for the other: another one, all its peers together (villages with villages, communities with communities; the other subdistricts, departments or items), or itself a year before. Only measures that this can change are listed. A difference of two rates has a 95 % confidence interval (Newcombe 1998, from two Wilson intervals): better or worse is said only where it leaves out 0. Cases of one day and counter are alike, so n is first divided by the design effect: how much more the months scatter around the rate of their side than independent cases would (Rao and Scott 1992, over twelve months at least, never below 1). Against itself a year before it is said as on the tile, and across a recorded event it is not like for like. Totals grow with size and are not judged; means and others without an interval are listed without a verdict."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages", "departments", "items", "against", "figures"]
policy = ["funnel.warning"]
gathers = "figures"
method = "two_sides"
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
columns.this_effective = { zh = "所选有效分母", en = "Effective n, chosen", unit = "count" }
columns.other_effective = { zh = "对照有效分母", en = "Effective n, other", unit = "count" }
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
        max(deff) FILTER (WHERE this) AS this_deff,
        max(degrees) FILTER (WHERE this) AS this_degrees,
        max(numerator) FILTER (WHERE NOT this) AS other_part,
        max(denominator) FILTER (WHERE NOT this) AS other_n,
        max(deff) FILTER (WHERE NOT this) AS other_deff,
        max(degrees) FILTER (WHERE NOT this) AS other_degrees
    FROM sides
    -- Without anything to compare with, the other side is the same again.
    WHERE this OR len($against) > 0
    GROUP BY position
)
SELECT
    measure,
    unit,
    this,
    other,
    this - other AS difference,
    this_n,
    other_n,
    better,
    shape,
    moved,
    -- A count or a sum; what is divided by something, or is a score, has no size.
    NOT (SELECT itself FROM held_against)
        AND (
            shape = 'total'
            OR ((shape IS NULL OR shape = 'level') AND unit NOT IN ('percent', 'score') AND coalesce(this_part = this, TRUE))
        ) AS grows,
    this_part,
    this_deff,
    this_degrees,
    other_part,
    other_deff,
    other_degrees
FROM paired
ORDER BY position
