/*
title = { zh = "各购买部门的合同与付款", en = "Contract and paid, by purchaser" }
definition.zh = "2020年以来至期末签约项目的合同金额，与期末前已付金额，按购买部门；合同金额多的在前。差额多为尚未到期的付款，是否逾期另看。"
definition.en = "Contracts signed from 2020 to the end of the period against what was paid by then, by purchaser, largest first. Most of the difference is not due yet; what is late is told apart."
unit = "wan_yuan"
direction = "neither"
chart = { kind = "dot", category = "department", start = "paid", end = "contract" }
params = ["to", "villages", "departments"]
on = ["partners/contracts"]
rows = "partners/contracts"
columns.contract = { zh = "合同金额", en = "Contract", unit = "wan_yuan" }
columns.paid = { zh = "已付", en = "Paid", unit = "wan_yuan" }
columns.overdue = { zh = "逾期未付", en = "Overdue", unit = "wan_yuan" }
*/
SELECT
    department,
    count(*) AS projects,
    sum(contract) / 10000 AS contract,
    sum(paid) / 10000 AS paid,
    100.0 * sum(paid) / nullif(sum(contract), 0) AS paid_share,
    sum(overdue) / 10000 AS overdue
FROM contracts
GROUP BY department
ORDER BY contract DESC, department
