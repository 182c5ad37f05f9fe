/*
title = { zh = "当场办结率变化来自哪些村居", en = "Which villages moved the on-the-spot rate" }
definition.zh = "期内当场办结率比上年同期的变化（百分点），分到各村居，各行之和等于全部变化。一村居的贡献由两部分组成：自身比率变化，即自身比率之差乘以其占办件份额的两期平均；份额变化，即份额之差乘以其比率的两期平均与全部比率的两期平均之差。没有上年同期办件的村居只有份额变化。拉低最多的六个与拉高最多的六个村居逐一列出，其余合为一行；两期之一没有办件时无可比较。"
definition.en = "Change of the on-the-spot rate against the same months a year before, in points, split over villages; the rows add up to the whole change. Each has two parts: its own rate, the difference of its rates times its average share of cases in the two periods; and its share, the difference of its shares times the average of its rates less the average of the overall rates. Villages without cases in one of the periods have the second part only. The six lowest and the six highest contributions are listed, the others are one row; without cases in one of the periods there is nothing to compare."
unit = "points"
direction = "up"
chart = { kind = "bar", y = "village", x = "contribution" }
params = ["from", "to", "villages", "departments", "items"]
rows = "rows/cases"
adds_up = { n = "count", on_the_spot = "sum:on_the_spot" }
empty = { zh = "没有上年同期办件，无法比较。", en = "There are no cases a year before to compare with." }
columns.contribution = { zh = "贡献", en = "Contribution", unit = "points" }
columns.own_rate = { zh = "自身比率变化", en = "Its own rate", unit = "points" }
columns.own_share = { zh = "份额变化", en = "Its share of cases", unit = "points" }
columns.rate_before = { zh = "上年同期当场办结率", en = "Rate a year before", unit = "percent" }
columns.rate_now = { zh = "当场办结率", en = "Rate", unit = "percent" }
columns.n_before = { zh = "上年同期办件", en = "Cases a year before", unit = "count" }
columns.n = { zh = "办件", en = "Cases", unit = "count" }
columns.on_the_spot = { zh = "当场办结件数", en = "On the spot", unit = "count" }
*/
WITH counted AS (
    SELECT
        village_id,
        coalesce(sum(cases) FILTER (WHERE month >= $from), 0) AS n,
        coalesce(sum(on_the_spot) FILTER (WHERE month >= $from), 0) AS s,
        coalesce(sum(cases) FILTER (WHERE month <= $to - INTERVAL 1 YEAR), 0) AS n_before,
        coalesce(sum(on_the_spot) FILTER (WHERE month <= $to - INTERVAL 1 YEAR), 0) AS s_before
    FROM case_month
    WHERE village_id IN (SELECT unnest($villages))
      AND item_id IN (
          SELECT item_id FROM dim_item
          WHERE item_id IN (SELECT unnest($items)) AND department_id IN (SELECT unnest($departments))
      )
      AND (month BETWEEN $from AND $to OR month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR)
    GROUP BY village_id
),
whole AS (
    SELECT
        sum(n) AS n,
        sum(n_before) AS n_before,
        (sum(s)::DOUBLE / nullif(sum(n), 0) + sum(s_before)::DOUBLE / nullif(sum(n_before), 0)) / 2 AS rate
    FROM counted
),
split AS (
    SELECT
        c.*,
        (c.n::DOUBLE / w.n + c.n_before::DOUBLE / w.n_before) / 2
            * coalesce(c.s::DOUBLE / nullif(c.n, 0) - c.s_before::DOUBLE / nullif(c.n_before, 0), 0) AS own_rate,
        c.s::DOUBLE / w.n - c.s_before::DOUBLE / w.n_before
            - w.rate * (c.n::DOUBLE / w.n - c.n_before::DOUBLE / w.n_before) AS contribution
    FROM counted AS c
    CROSS JOIN whole AS w
    WHERE w.n > 0 AND w.n_before > 0
),
placed AS (
    SELECT
        *,
        least(
            row_number() OVER (ORDER BY contribution, village_id),
            row_number() OVER (ORDER BY contribution DESC, village_id)
        ) <= 6 AS listed
    FROM split
)
SELECT
    CASE WHEN p.listed THEN d.village ELSE '其他村居' END AS village,
    100 * sum(p.contribution) AS contribution,
    100 * sum(p.own_rate) AS own_rate,
    100 * sum(p.contribution - p.own_rate) AS own_share,
    100.0 * sum(p.s_before) / nullif(sum(p.n_before), 0) AS rate_before,
    100.0 * sum(p.s) / nullif(sum(p.n), 0) AS rate_now,
    sum(p.n_before)::BIGINT AS n_before,
    sum(p.n)::BIGINT AS n,
    sum(p.s)::BIGINT AS on_the_spot
FROM placed AS p
JOIN dim_village AS d USING (village_id)
GROUP BY p.listed, CASE WHEN p.listed THEN p.village_id END, CASE WHEN p.listed THEN d.village ELSE '其他村居' END
ORDER BY p.listed DESC, contribution, village
