/*
name = "change_by_{by}"
of = ["rate", "mean", "per_thousand"]
by = ["village", "item", "department"]
unit = "difference"
title.zh = "{title}变化来自哪些{by}"
title.en = "What moved it, by {by}: {lower}"
definition.zh = "期内“{title}”比上年同期的变化，分到各{by}，各行之和等于全部变化。每行的贡献由两部分组成：自身变化，即自身数值之差乘以其占分母份额的两期平均；份额变化，即份额之差乘以其数值的两期平均与全部数值的两期平均之差。两期之一没有分母的{by}只有份额变化。拉低最多的六个与拉高最多的六个逐一列出，其余合为一行；全部的分母在两期之一为零时无可比较。{definition}"
definition.en = "Change of “{lower}” against the same months a year before, split by {by}; the rows add up to the whole change. Each has two parts: its own value, the difference of its values times its average share of the denominator in the two periods; and its share, the difference of its shares times the average of its values less the average of the overall values. What has no denominator in one of the periods has the second part only. The six lowest and the six highest contributions are listed, the others are one row; without a denominator in one of the periods there is nothing to compare. {definition}"
chart = { kind = "bar", y = "{key}", x = "contribution" }
empty = { zh = "没有上年同期数据，无法比较。", en = "There is nothing a year before to compare with." }
columns.contribution = { zh = "贡献", en = "Contribution", unit = "auto" }
columns.own_rate = { zh = "自身变化", en = "Its own value", unit = "auto" }
columns.own_share = { zh = "份额变化", en = "Its share", unit = "auto" }
columns.before = { zh = "上年同期", en = "Year before", unit = "own" }
columns.now = { zh = "{title}", en = "{title}", unit = "own" }
columns.n_before = { zh = "上年同期分母", en = "n a year before", unit = "count" }
columns.n = { zh = "分母", en = "n", unit = "count" }
adds_up = { n = "whole", part = "part" }
*/
-- The change of a ratio against the year before, split over keys.
WITH counted AS (
    SELECT
        key,
        name,
        coalesce(sum(whole) FILTER (WHERE month >= $from), 0) AS n,
        coalesce(sum(part) FILTER (WHERE month >= $from), 0) AS s,
        coalesce(sum(whole) FILTER (WHERE month <= $to - INTERVAL 1 YEAR), 0) AS n_before,
        coalesce(sum(part) FILTER (WHERE month <= $to - INTERVAL 1 YEAR), 0) AS s_before
    FROM facts
    WHERE month BETWEEN $from AND $to OR month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR
    GROUP BY key, name
),
whole AS (
    SELECT
        sum(n) AS n,
        sum(n_before) AS n_before,
        (sum(s)::DOUBLE / nullif(sum(n), 0)::DOUBLE + sum(s_before)::DOUBLE / nullif(sum(n_before), 0)::DOUBLE) / 2 AS rate
    FROM counted
),
split AS (
    SELECT
        c.*,
        (c.n::DOUBLE / w.n::DOUBLE + c.n_before::DOUBLE / w.n_before::DOUBLE) / 2
            * coalesce(c.s::DOUBLE / nullif(c.n, 0)::DOUBLE - c.s_before::DOUBLE / nullif(c.n_before, 0)::DOUBLE, 0) AS own_rate,
        c.s::DOUBLE / w.n::DOUBLE - c.s_before::DOUBLE / w.n_before::DOUBLE
            - w.rate * (c.n::DOUBLE / w.n::DOUBLE - c.n_before::DOUBLE / w.n_before::DOUBLE) AS contribution
    FROM counted AS c
    CROSS JOIN whole AS w
    WHERE w.n > 0 AND w.n_before > 0
),
placed AS (
    SELECT
        *,
        least(
            row_number() OVER (ORDER BY contribution, key),
            row_number() OVER (ORDER BY contribution DESC, key)
        ) <= 6 AS listed
    FROM split
)
SELECT
    CASE WHEN listed THEN name ELSE $others END AS name,
    $scale * sum(contribution) AS contribution,
    $scale * sum(own_rate) AS own_rate,
    $scale * sum(contribution - own_rate) AS own_share,
    $scale * sum(s_before)::DOUBLE / nullif(sum(n_before), 0)::DOUBLE AS before,
    $scale * sum(s)::DOUBLE / nullif(sum(n), 0)::DOUBLE AS now,
    sum(n_before) AS n_before,
    sum(n) AS n,
    sum(s) AS part
FROM placed
GROUP BY listed, CASE WHEN listed THEN key END, CASE WHEN listed THEN name ELSE $others END
ORDER BY listed DESC, contribution, name
