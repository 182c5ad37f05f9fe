/*
title = { zh = "各事项办理情况", en = "Service by item" }
definition.zh = "期内各服务事项的办件量、当场办结率、按时办结率与平均所用工作日，并列出承诺与法定时限。"
definition.en = "Cases, on-the-spot rate, on-time rate and average working days of each item in the period, beside promised and statutory days."
unit = "percent"
direction = "up"
chart = { kind = "table" }
params = ["from", "to", "villages", "departments", "items"]
rows = "rows/cases"
adds_up = { cases = "count" }
*/
WITH counted AS (
    SELECT
        item_id,
        sum(cases) AS cases,
        sum(completed) AS completed,
        sum(on_the_spot) AS on_the_spot,
        sum(on_time) AS on_time,
        sum(days_used) AS days_used
    FROM case_month
    WHERE village_id IN (SELECT unnest($villages))
      AND item_id IN (SELECT unnest($items))
      AND department_id IN (SELECT unnest($departments))
      AND month BETWEEN $from AND $to
    GROUP BY item_id
)
SELECT
    i.item,
    i.department,
    c.cases::BIGINT AS cases,
    100.0 * c.on_the_spot / nullif(c.cases, 0) AS on_the_spot_rate,
    100.0 * c.on_time / nullif(c.completed, 0) AS on_time_rate,
    c.days_used::DOUBLE / nullif(c.completed, 0) AS days_used,
    i.promised_days,
    i.legal_days
FROM counted AS c
JOIN dim_item AS i USING (item_id)
ORDER BY on_time_rate, cases DESC, i.item
