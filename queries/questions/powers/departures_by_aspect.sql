/*
title = { zh = "各方面的问题", en = "What goes wrong, by aspect" }
definition.zh = "期内办结的用权按所属方面分列：跳过步骤、颠倒顺序、超过时限、应公开未公开的次数各占办结次数的比例。一次用权可以有几种问题。"
definition.en = "Finished uses of the period by aspect: the share with a step skipped, out of order, over the time limit or not disclosed. One use may depart in several ways."
unit = "percent"
direction = "down"
chart = { kind = "matrix", x = "departure", y = "aspect", value = "rate" }
params = ["from", "to", "villages"]
rows = "rows/power_uses"
columns.departure = { zh = "问题", en = "Departure" }
columns.times = { zh = "次数", en = "Uses departing", unit = "times" }
columns.n = { zh = "办结次数", en = "Finished uses", unit = "times" }
*/
WITH counted AS (
    SELECT
        p.aspect,
        min(p.power_id) AS position,
        count(*) AS n,
        count(*) FILTER (WHERE u.skipped > 0) AS skipped,
        count(*) FILTER (WHERE u.out_of_order > 0) AS out_of_order,
        count(*) FILTER (WHERE u.late) AS late,
        count(*) FILTER (WHERE u.undisclosed > 0) AS undisclosed
    FROM power_use AS u
    JOIN dim_power AS p USING (power_id)
    WHERE u.village_id IN (SELECT unnest($villages)) AND u.month BETWEEN $from AND $to
    GROUP BY p.aspect
),
named AS (
    SELECT aspect, position, 1 AS column_no, '跳过步骤' AS departure, skipped AS times, n FROM counted
    UNION ALL
    SELECT aspect, position, 2, '颠倒顺序', out_of_order, n FROM counted
    UNION ALL
    SELECT aspect, position, 3, '超过时限', late, n FROM counted
    UNION ALL
    SELECT aspect, position, 4, '应公开未公开', undisclosed, n FROM counted
)
SELECT aspect, departure, 100.0 * times / n AS rate, times, n
FROM named
ORDER BY position, column_no
