/*
title = { zh = "项目清单", en = "Projects" }
definition.zh = "2020年以来至期末签约的项目，合同金额大的在前。人均成本与评估得分只列已结束的项目；服务人数为截至数据日的人数。"
definition.en = "Projects signed from 2020 to the end of the period, largest contract first. Cost per person and evaluation are given for finished projects only; people served are up to the day of the data."
unit = "yuan"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages", "departments"]
on = ["partners/contracts"]
*/
SELECT
    project,
    status,
    department,
    supplier,
    contract,
    paid,
    overdue,
    people_served,
    cost_per_person,
    evaluation,
    ends_on
FROM contracts
ORDER BY contract DESC, project_id
