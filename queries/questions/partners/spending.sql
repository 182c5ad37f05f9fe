/*
title = { zh = "合同金额", en = "Contract amount" }
definition.zh = "2020年以来累计签约项目的合同金额，至期末；同比为近一年新签的金额。服务多个所选村居的项目按全额只计一次。"
definition.en = "Contract amount of the projects signed from 2020 to the end of the period; the change is what was signed in the last year. A project that serves several of the chosen villages counts once, with its whole contract."
unit = "yuan"
direction = "neither"
chart = { kind = "figure" }
shape = "level"
params = ["to", "villages", "departments"]
on = ["partners/contracts"]
rows = "partners/contracts"
adds_up = { value = "sum:contract" }
columns.change = { zh = "近一年新签", en = "new in a year", unit = "yuan" }

[published]
"social.spending" = { column = "value", scale = 10000 }
*/
SELECT m.month::DATE AS month, coalesce(sum(c.contract), 0) AS part, NULL AS whole
FROM generate_series($to - INTERVAL 23 MONTH, $to, INTERVAL 1 MONTH) AS m (month)
LEFT JOIN contracts AS c ON c.signed_on < m.month + INTERVAL 1 MONTH
GROUP BY m.month
