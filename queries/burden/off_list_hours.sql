/*
title = { zh = "清单外工时", en = "Hours off the lists" }
definition.zh = "期内用于已移出清单或从未列入清单事项的工时；分母为全部工时。"
definition.en = "Hours spent on work that was taken off the lists or never stood on one; the denominator is all hours."
unit = "hours"
direction = "down"
chart = { kind = "figure" }
params = ["from", "to", "villages", "departments"]
rows = "rows/workload"
*/
WITH monthly AS (
    SELECT
        month,
        sum(hours) FILTER (WHERE standing <> '在册')::DOUBLE AS off_list,
        sum(hours)::DOUBLE AS hours
    FROM burden_month
    WHERE village_id IN (SELECT unnest($villages))
      AND department_id IN (SELECT unnest($departments))
      AND month <= $to
    GROUP BY month
),
compared AS (
    SELECT
        coalesce(sum(off_list) FILTER (WHERE month BETWEEN $from AND $to), 0) AS numerator,
        sum(hours) FILTER (WHERE month BETWEEN $from AND $to) AS denominator,
        sum(off_list) FILTER (WHERE month BETWEEN $from - INTERVAL 1 YEAR AND $to - INTERVAL 1 YEAR) AS previous
    FROM monthly
)
SELECT
    numerator AS value,
    numerator,
    denominator,
    previous,
    numerator - previous AS change,
    (SELECT list(coalesce(off_list, 0) ORDER BY month) FROM monthly WHERE month > $to - INTERVAL 24 MONTH) AS trend
FROM compared
