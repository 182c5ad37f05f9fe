/*
title = { zh = "表格战役结果", en = "What the form campaign found" }
definition.zh = "至期末“表格战役”发现的重复填表线索：数量、涉及部门与村居、办结与处理结果。"
definition.en = "Clues of repeated forms that the form campaign found up to the end of the period: how many, of how many departments and villages, closed, and outcome."
unit = "count"
direction = "neither"
chart = { kind = "sentence" }
params = ["to", "villages", "departments"]
on = ["supervision/campaign"]
columns.first = { zh = "首条", en = "First", unit = "month" }
columns.last = { zh = "末条", en = "Last", unit = "month" }
columns.rectified = { zh = "已整改", en = "Rectified", unit = "count" }

[sentence.all_closed]
zh = "{first}至{last}共发现 {clues} 条重复填表线索，涉及 {departments} 个部门、{villages} 个村居，已全部办结：整改 {rectified} 条，问责 {accounted} 条。"
en = "Clues of repeated forms from {first} to {last}: {clues}, of {departments} departments in {villages} villages. All are closed: rectified {rectified}, held to account {accounted}."
[sentence.some_open]
zh = "{first}至{last}共发现 {clues} 条重复填表线索，涉及 {departments} 个部门、{villages} 个村居，已办结 {closed} 条：整改 {rectified} 条，问责 {accounted} 条。"
en = "Clues of repeated forms from {first} to {last}: {clues}, of {departments} departments in {villages} villages. Closed: {closed}; rectified {rectified}, held to account {accounted}."
[sentence.none]
zh = "所选条件下没有“表格战役”线索。"
en = "The filters leave no clue of the form campaign."
*/
SELECT
    CASE WHEN count(*) = 0 THEN 'none' WHEN count(closed_on) = count(*) THEN 'all_closed' ELSE 'some_open' END AS variant,
    count(*) AS clues,
    CAST(date_trunc('month', min(found_on)) AS DATE) AS first,
    CAST(date_trunc('month', max(found_on)) AS DATE) AS last,
    count(DISTINCT owner) AS departments,
    (SELECT count(DISTINCT village_id) FROM clue WHERE clue_id IN (SELECT clue_id FROM campaign)) AS villages,
    count(closed_on) AS closed,
    count(*) FILTER (WHERE clue_outcome = '已整改') AS rectified,
    count(*) FILTER (WHERE clue_outcome = '已问责') AS accounted
FROM campaign
