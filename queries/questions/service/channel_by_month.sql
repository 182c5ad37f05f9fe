/*
title = { zh = "办理渠道构成", en = "How residents came" }
definition.zh = "每月办件按提交渠道的构成。显示至期末的全部月份；各渠道之和为100%。"
definition.en = "Cases of each month by the channel they were submitted through. All months up to the end of the period; channels add up to 100 %."
unit = "percent"
direction = "neither"
chart = { kind = "column", x = "month", y = "share", series = "channel" }
params = ["to", "villages", "departments", "items"]
rows = "rows/cases"
adds_up = { cases = "count" }
*/
WITH monthly AS (
    SELECT
        month,
        sum(cases) AS cases,
        sum(by_counter) AS by_counter,
        sum(by_web) AS by_web,
        sum(by_mobile) AS by_mobile,
        sum(by_home_visit) AS by_home_visit
    FROM case_month
    WHERE village_id IN (SELECT unnest($villages))
      AND item_id IN (SELECT unnest($items))
      AND department_id IN (SELECT unnest($departments))
      AND month <= $to
    GROUP BY month
),
long AS (
    SELECT month, 1 AS position, '窗口' AS channel, by_counter AS part, cases FROM monthly
    UNION ALL
    SELECT month, 2, '网上', by_web, cases FROM monthly
    UNION ALL
    SELECT month, 3, '掌上', by_mobile, cases FROM monthly
    UNION ALL
    SELECT month, 4, '上门', by_home_visit, cases FROM monthly
)
SELECT month, channel, 100.0 * part / nullif(cases, 0) AS share, part::BIGINT AS cases
FROM long
ORDER BY position, month
