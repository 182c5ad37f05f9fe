/*
name = "by_{by}"
by = ["subdistrict", "department", "item", "power"]
title.zh = "各{by}{title}"
title.en = "{title}, by {by}"
definition.zh = "{definition}按{by}分列，从大到小。"
definition.en = "{definition} For each {by}, the largest first."
chart = { kind = "bar", y = "{key}", x = "value" }
columns.value = { zh = "{title}", en = "{title}", unit = "auto" }
adds_up = { part = "part", n = "whole" }
*/
-- The value of each key in the period.
WITH counted AS (
    SELECT key, name, coalesce(sum(part), 0) AS part, sum(whole) AS n
    FROM facts
    WHERE month BETWEEN $from AND $to
    GROUP BY key, name
)
SELECT
    name,
    CASE
        WHEN $scale IS NULL THEN part::DOUBLE
        ELSE $scale::DOUBLE * part::DOUBLE / nullif(n, 0)::DOUBLE
    END AS value,
    part,
    n
FROM counted
ORDER BY value DESC NULLS LAST, name
