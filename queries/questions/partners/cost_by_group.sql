/*
title = { zh = "各类服务对象的人均成本", en = "Cost per person, by target group" }
definition.zh = "至期末已结束的项目，合同金额之和除以服务人数之和，按服务对象；n 为项目数。进行中的项目不计。不同对象所需服务深度不同，低不等于好。"
definition.en = "Contracts of finished projects over the people they served, by target group; n is the number of projects. Projects still running are left out. Groups need services of different depth: cheaper is not better."
unit = "yuan"
direction = "neither"
chart = { kind = "bar", x = "cost", y = "target_group" }
params = ["to", "villages", "departments"]
on = ["partners/contracts"]
rows = "partners/contracts"
columns.n = { zh = "已结束项目", en = "Finished projects", unit = "items" }
columns.lowest = { zh = "项目最低", en = "Lowest project", unit = "yuan" }
columns.highest = { zh = "项目最高", en = "Highest project", unit = "yuan" }
*/
SELECT
    target_group,
    sum(contract) / nullif(sum(people_served), 0) AS cost,
    count(*) AS n,
    sum(contract) AS contract,
    sum(people_served)::BIGINT AS people_served,
    min(cost_per_person) AS lowest,
    max(cost_per_person) AS highest
FROM contracts
WHERE status = '已结束'
GROUP BY target_group
ORDER BY cost DESC NULLS LAST, target_group
