/*
title = { zh = "违规下放", en = "Handed down in breach" }
definition.zh = "期内下放给村居的工作中，未报批、不同意仍下放，或虽经同意但既无经费也无人员的项数；分母为期内下放的全部工作。曲线是截至各月的近十二个月合计。"
definition.en = "Work handed down in the period without asking, after a refusal, or approved with neither money nor posts; the denominator is all work handed down in the period. The line is the sum of the twelve months up to each month."
unit = "items"
direction = "down"
chart = { kind = "figure" }
params = ["from", "to", "departments"]
rows = "rows/hand_downs"
adds_up = { value = "sum:breach", denominator = "count" }
columns.trend = { zh = "近十二个月合计", en = "Twelve-month sum", unit = "auto" }
columns.unapproved = { zh = "未经同意", en = "Not approved", unit = "items" }
columns.unbacked = { zh = "无经费无人员", en = "Without money or posts", unit = "items" }
*/
WITH handed AS (
    SELECT month, breach, decision
    FROM hand_down
    WHERE month <= $to AND department_id IN (SELECT unnest($departments))
),
months AS (
    SELECT DISTINCT month
    FROM burden_month
    WHERE month <= $to AND month > $to - INTERVAL 24 MONTH
),
rolling AS (
    SELECT m.month, count(*) FILTER (WHERE h.breach) AS breaches
    FROM months AS m
    LEFT JOIN handed AS h ON h.month <= m.month AND h.month > m.month - INTERVAL 12 MONTH
    GROUP BY m.month
)
SELECT
    count(*) FILTER (WHERE breach AND month >= $from) AS value,
    value AS numerator,
    count(*) FILTER (WHERE month >= $from) AS denominator,
    count(*) FILTER (WHERE breach AND month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR) AS previous,
    value - previous AS change,
    (SELECT list(breaches::DOUBLE ORDER BY month) FROM rolling) AS trend,
    count(*) FILTER (WHERE breach AND month >= $from AND decision <> '同意') AS unapproved,
    count(*) FILTER (WHERE breach AND month >= $from AND decision = '同意') AS unbacked
FROM handed
