/*
title = { zh = "三社联动一句话", en = "Partners in a sentence" }
definition.zh = "2020年以来至期末签约的项目、合同金额与已付比例，已结束项目的服务人数与人均成本，以及期内到期付款的逾期率和逾期笔数最多的部门。"
definition.en = "Projects signed from 2020 to the end of the period, their contracts and the share paid; people served by finished projects and the cost of each; how many of the instalments due in the period were late, and the department with most of them."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["from", "to", "villages", "departments"]
on = ["partners/contracts", "partners/instalments", "partners/cost_per_person", "partners/late_rate"]
columns.due = { zh = "期内到期笔数", en = "Instalments due", unit = "count" }
columns.most = { zh = "其中最多部门的笔数", en = "Late at that department", unit = "count" }
columns.people = { zh = "服务人数", en = "People served", unit = "people" }
columns.finished = { zh = "已结束", en = "Finished", unit = "count" }

[sentence.late]
zh = "2020年以来购买服务项目 {projects} 个、合同 {contract}，已付 {paid_share}；已结束的 {finished} 个服务了 {people}，人均 {cost}。期内到期付款 {due} 笔，{late_share} 逾期，其中{department}最多（{most} 笔）。"
en = "Since 2020 the district bought {projects} projects for {contract}, {paid_share} paid; the {finished} that ended served {people} at {cost} each. Of {due} instalments due in the period {late_share} were late, most often at the {department} ({most})."
[sentence.punctual]
zh = "2020年以来购买服务项目 {projects} 个、合同 {contract}，已付 {paid_share}；已结束的 {finished} 个服务了 {people}，人均 {cost}。期内到期付款 {due} 笔，没有逾期。"
en = "Since 2020 the district bought {projects} projects for {contract}, {paid_share} paid; the {finished} that ended served {people} at {cost} each. Of {due} instalments due in the period none was late."
[sentence.running]
zh = "2020年以来购买服务项目 {projects} 个、合同 {contract}，已付 {paid_share}；还没有项目结束，服务成效尚不能计算。"
en = "Since 2020 the district bought {projects} projects for {contract}, {paid_share} paid; none has ended yet, so what they bought cannot be told."
[sentence.none]
zh = "所选条件下没有购买服务项目。"
en = "The filters leave no purchased project."
*/
WITH bought AS (
    SELECT
        count(*) AS projects,
        sum(contract) AS contract,
        100.0 * sum(paid) / nullif(sum(contract), 0) AS paid_share,
        count(*) FILTER (WHERE status = '已结束') AS finished
    FROM contracts
),
slowest AS (
    SELECT department, count(*) AS most
    FROM instalments
    WHERE days_late > 0 AND due_on >= $from
    GROUP BY department
    ORDER BY most DESC, department
    LIMIT 1
)
SELECT
    CASE
        WHEN b.projects = 0 THEN 'none'
        WHEN b.finished = 0 THEN 'running'
        WHEN coalesce(l.numerator, 0) = 0 THEN 'punctual'
        ELSE 'late'
    END AS variant,
    b.projects::BIGINT AS projects,
    b.contract,
    b.paid_share,
    b.finished,
    c.denominator AS people,
    c.value AS cost,
    coalesce(l.denominator, 0) AS due,
    l.value AS late_share,
    s.department,
    s.most
FROM bought AS b
CROSS JOIN cost_per_person AS c
CROSS JOIN late_rate AS l
LEFT JOIN slowest AS s ON true
