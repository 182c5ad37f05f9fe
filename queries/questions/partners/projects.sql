/*
title = { zh = "购买服务项目", en = "Purchased projects" }
definition.zh = "2020年以来累计签约的购买服务项目数，至期末；同比为近一年新签的项目数。服务多个所选村居的项目只计一次。"
definition.en = "Projects signed from 2020 to the end of the period; the change is what was signed in the last year. A project that serves several of the chosen villages counts once."
unit = "count"
direction = "neither"
chart = { kind = "figure" }
shape = "level"
params = ["to", "villages", "departments"]
on = ["partners/contracts"]
rows = "partners/contracts"
adds_up = { value = "count" }
columns.change = { zh = "近一年新签", en = "new in a year", unit = "count" }

[published]
"social.projects" = { column = "value" }
*/
SELECT m.month::DATE AS month, count(c.project_id) AS part, NULL AS whole
FROM generate_series($to - INTERVAL 23 MONTH, $to, INTERVAL 1 MONTH) AS m (month)
LEFT JOIN contracts AS c ON c.signed_on < m.month + INTERVAL 1 MONTH
GROUP BY m.month
