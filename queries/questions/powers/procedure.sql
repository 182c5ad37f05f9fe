/*
title = { zh = "规定流程", en = "The procedure" }
definition.zh = "所选小微权力按顺序的每一步：做什么、由谁做、是否须公开。程序名称为演示数据。"
definition.en = "Every step of the chosen power in its order: what is done, who acts, and whether it must be published. The procedures are demonstration data."
unit = "text"
direction = "neither"
chart = { kind = "flow", step = "step_no", name = "step", actor = "actor", publish = "must_publish" }
params = ["powers"]
columns.step = { zh = "步骤", en = "Step" }
*/
SELECT p.power, s.step_no, s.step, s.actor, s.must_publish
FROM power_step AS s
JOIN dim_power AS p USING (power_id)
WHERE s.power_id IN (SELECT unnest($powers))
ORDER BY s.power_id, s.step_no
