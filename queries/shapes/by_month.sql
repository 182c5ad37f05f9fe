/*
every = ["month", "quarter"]
title.zh = "逐月{title}"
title.en = "{title}, by month"
definition.zh = "{definition}按月列出，显示至期末的全部月份。"
definition.en = "{definition} By month, all of them up to the end of the period."
chart = { kind = "line", x = "month", y = "value" }
columns.value = { zh = "{title}", en = "{title}", unit = "auto" }
adds_up = { part = "part", n = "whole" }
*/
-- Value, part and whole of each month up to the last.
WITH monthly AS (
    SELECT month, coalesce(sum(part), 0) AS part, sum(whole) AS n
    FROM facts
    WHERE month <= $to
    GROUP BY month
)
SELECT
    month,
    CASE
        WHEN $scale IS NULL THEN part::DOUBLE
        ELSE $scale::DOUBLE * part::DOUBLE / nullif(n, 0)::DOUBLE
    END AS value,
    part,
    n
FROM monthly
ORDER BY month
