/*
title = { zh = "合并后的表格要采集什么", en = "What the merged forms ask for" }
definition.zh = "每组合并后的表格逐项列出：该数据项现由组内几张表重复索要、其中最高的频次，以及索要它的表格。被索要最多的在前。"
definition.en = "The elements of each merged form: how many members ask for it now, the highest frequency among them, and which they are. Most asked first."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "departments", "without_forms"]
on = ["forms/groups"]
columns.asked_by = { zh = "索要表格数", en = "Forms asking", unit = "count" }
columns.frequency = { zh = "最高频次", en = "Highest frequency" }
columns.members = { zh = "索要的表格", en = "Forms asking for it" }
*/
SELECT
    g.lead,
    e.element,
    count(*) AS asked_by,
    min_by(
        g.frequency,
        CASE g.frequency WHEN '日' THEN 1 WHEN '周' THEN 2 WHEN '月' THEN 3 WHEN '季' THEN 4 WHEN '年' THEN 5 ELSE 6 END
    ) AS frequency,
    string_agg(g.form, '、' ORDER BY g.form_id) AS members
FROM groups AS g
JOIN form_element AS e USING (form_id)
GROUP BY g.group_no, g.lead, e.element
ORDER BY g.group_no, asked_by DESC, e.element
