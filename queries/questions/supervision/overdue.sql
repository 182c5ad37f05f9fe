/*
title = { zh = "逾期线索", en = "Overdue clues" }
definition.zh = "期末仍未办结且已过办理期限的问题线索数，与上年同月末比较；分母为期末未办结的线索数。"
definition.en = "Clues still open at the end of the period and past their due day, against the same month a year before; the denominator is the clues open at the end of the period."
unit = "count"
direction = "down"
chart = { kind = "figure" }
params = ["to", "villages", "departments"]
rows = "supervision/overdue_clues"
adds_up = { value = "count" }
*/
WITH months AS (
    SELECT month, CAST(month + INTERVAL 1 MONTH - INTERVAL 1 DAY AS DATE) AS day
    FROM unnest(generate_series($to - INTERVAL 23 MONTH, $to, INTERVAL 1 MONTH)) AS m (month)
),
monthly AS (
    SELECT
        m.month,
        count(c.clue_id) AS open,
        count(c.clue_id) FILTER (WHERE c.due_on < m.day) AS overdue
    FROM months AS m
    LEFT JOIN clue AS c
        ON c.found_on <= m.day
        AND (c.closed_on IS NULL OR c.closed_on > m.day)
        AND c.village_id IN (SELECT unnest($villages))
        AND c.department_id IN (SELECT unnest($departments))
    GROUP BY m.month
),
compared AS (
    SELECT
        max(overdue) FILTER (WHERE month = $to) AS value,
        max(open) FILTER (WHERE month = $to) AS open,
        max(overdue) FILTER (WHERE month = $to - INTERVAL 1 YEAR) AS previous
    FROM monthly
)
SELECT
    value,
    value AS numerator,
    open AS denominator,
    previous,
    value - previous AS change,
    (SELECT list(overdue::DOUBLE ORDER BY month) FROM monthly) AS trend
FROM compared
