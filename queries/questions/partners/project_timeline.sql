/*
title = { zh = "期内进行的项目", en = "Projects running in the period" }
definition.zh = "服务期与所选时期有重叠的项目中，合同金额最大的 25 个，按开始日期排列。橙色为期末前有付款逾期未付的项目。"
definition.en = "The 25 largest contracts among the projects whose service overlaps the period, by first day. Orange marks those with an instalment overdue and unpaid at the end of the period."
unit = "text"
direction = "neither"
chart = { kind = "timeline", start = "starts_on", end = "ends_on", name = "project", group = "standing", tone = "tone" }
params = ["from", "to", "villages", "departments"]
on = ["partners/contracts"]
rows = "partners/contracts"
columns.standing = { zh = "期末状态", en = "At the end of the period" }
*/
WITH largest AS (
    SELECT *
    FROM contracts
    WHERE starts_on < $to + INTERVAL 1 MONTH AND ends_on >= $from
    ORDER BY contract DESC, project_id
    LIMIT 25
)
SELECT
    project,
    department,
    CASE WHEN overdue > 0 THEN '有逾期未付' ELSE status END AS standing,
    starts_on,
    ends_on,
    contract,
    overdue,
    CASE WHEN overdue > 0 THEN -1 WHEN status = '已结束' THEN 0 ELSE 1 END AS tone
FROM largest
ORDER BY starts_on, project_id
