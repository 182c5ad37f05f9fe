/*
title = { zh = "合并前后的工作量", en = "Work before and after the mergers" }
definition.zh = "每个村居每组表格期内的填报次数与工时，以及合并后的次数与工时。假定：一张表的工时按其数据项平均分摊；合并后每月同一数据项只采集一次，保留工时最多的那一次；合并表的次数取成员中当月最多的。"
definition.en = "Times and hours of each group in each village in the period, as they are and after the merger. Assumed: the hours of a form spread evenly over its elements; after the merger an element is collected once a month, at the cost of the dearest of its askings; the merged form is filled as often as the member filled most often in that month."
unit = "mixed"
direction = "down"
chart = { kind = "table" }
params = ["from", "to", "villages", "departments", "without_forms"]
on = ["forms/groups"]
columns.times_after = { zh = "合并后次数", en = "Times after", unit = "times" }
columns.hours_after = { zh = "合并后工时", en = "Hours after", unit = "hours" }
columns.months = { zh = "月数", en = "Months", unit = "count" }
*/
WITH filed AS (
    SELECT
        m.village_id,
        m.month,
        g.group_no,
        m.form_id,
        m.times,
        m.hours,
        (m.hours / g.elements)::DECIMAL(18, 9) AS hours_an_element
    FROM form_month AS m
    JOIN groups AS g USING (form_id)
    WHERE m.month BETWEEN $from AND $to
      AND NOT m.withdrawn
      AND m.village_id IN (SELECT unnest($villages))
),
elements_kept AS (
    SELECT f.village_id, f.month, f.group_no, e.element, max(f.hours_an_element) AS hours
    FROM filed AS f
    JOIN form_element AS e USING (form_id)
    GROUP BY f.village_id, f.month, f.group_no, e.element
),
after AS (
    SELECT village_id, group_no, sum(hours) AS hours_after
    FROM elements_kept
    GROUP BY village_id, group_no
),
monthly AS (
    SELECT village_id, month, group_no, sum(times) AS times, max(times) AS times_after, sum(hours) AS hours
    FROM filed
    GROUP BY village_id, month, group_no
),
before AS (
    SELECT village_id, group_no, sum(times)::BIGINT AS times, sum(times_after)::BIGINT AS times_after, sum(hours) AS hours
    FROM monthly
    GROUP BY village_id, group_no
)
SELECT
    v.village_id,
    v.village,
    b.group_no,
    b.times,
    b.times_after,
    b.hours::DOUBLE AS hours,
    a.hours_after::DOUBLE AS hours_after,
    (SELECT count(DISTINCT month) FROM form_month WHERE month BETWEEN $from AND $to) AS months
FROM before AS b
JOIN after AS a USING (village_id, group_no)
JOIN dim_village AS v USING (village_id)
ORDER BY b.group_no, v.village_id
