/*
title = { zh = "人均服务成本", en = "Cost per person served" }
definition.zh = "至期末已结束的项目，合同金额之和除以服务人数之和；进行中的项目人数未定，不计。同比为与一年前已结束的项目相比。不同项目服务深度不同，低不等于好。"
definition.en = "Contracts of the projects that ended by the end of the period over the people they served; projects still running are left out, since their number of people is not final. The change is against the projects that had ended a year before. Projects differ in depth: cheaper is not better."
unit = "yuan"
direction = "neither"
chart = { kind = "figure" }
params = ["to", "villages", "departments"]
on = ["partners/contracts"]
rows = "partners/contracts"
columns.numerator = { zh = "合同金额", en = "Contract amount", unit = "yuan" }
columns.denominator = { zh = "服务人数", en = "People served", unit = "people" }
*/
WITH monthly AS (
    SELECT
        m.month::DATE AS month,
        sum(c.contract) AS contract,
        sum(c.people_served)::BIGINT AS people
    FROM generate_series($to - INTERVAL 23 MONTH, $to, INTERVAL 1 MONTH) AS m(month)
    LEFT JOIN contracts AS c ON c.ends_on < m.month + INTERVAL 1 MONTH
    GROUP BY m.month
)
SELECT
    max(contract / nullif(people, 0)) FILTER (WHERE month = $to) AS value,
    max(contract) FILTER (WHERE month = $to) AS numerator,
    max(people) FILTER (WHERE month = $to) AS denominator,
    max(contract / nullif(people, 0)) FILTER (WHERE month = $to - INTERVAL 1 YEAR) AS previous,
    value - previous AS change,
    list(contract / nullif(people, 0) ORDER BY month) AS trend
FROM monthly
