/*
title = { zh = "表格整治一句话", en = "Forms in a sentence" }
definition.zh = "期内填报的表格张数与村居月均填表工时、重复索要率，以及合并方案每年可节省的工时和所占比例；方案的假定见合并方案。"
definition.en = "Forms filled in the period, hours on them a village a month, the share of elements asked for again, and what the proposed mergers would save; assumptions stand with the proposal."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["from", "to", "villages", "departments", "without_forms"]
on = ["forms/forms_filled", "forms/hours_per_village", "forms/repeated_rate", "forms/proposal_sum"]
columns.forms = { zh = "填报的表格", en = "Forms filled", unit = "count" }
columns.rate = { zh = "重复索要率", en = "Asked for again", unit = "percent" }
columns.mergeable = { zh = "可合并的表格", en = "Forms to merge", unit = "count" }
columns.groups = { zh = "合并后张数", en = "Forms after", unit = "count" }
columns.percent = { zh = "占全部表格工时", en = "Of all form hours", unit = "percent" }

[sentence.always]
zh = "{forms} 张表，每个村居每月要填 {hours}，索要的数据项 {rate}是重复的；{mergeable} 张可并为 {groups} 张，一年最多省 {saved}（{percent}）。"
en = "Forms in use: {forms}. They take a village {hours} a month, and {rate} of what they ask for is asked for elsewhere; {mergeable} of them could become {groups}, saving up to {saved} a year ({percent})."
[sentence.alone]
zh = "{forms} 张表，每个村居每月要填 {hours}，索要的数据项 {rate}是重复的；没有重合到可以合并的表格。"
en = "Forms in use: {forms}. They take a village {hours} a month, and {rate} of what they ask for is asked for elsewhere; none overlap enough to be merged."
[sentence.none]
zh = "所选条件下没有填表记录。"
en = "The filters leave no filings."
*/
SELECT
    CASE
        WHEN f.value IS NULL THEN 'none'
        WHEN p.groups = 0 OR p.saved IS NULL THEN 'alone'
        ELSE 'always'
    END AS variant,
    f.value AS forms,
    h.value AS hours,
    r.value AS rate,
    p.forms AS mergeable,
    p.groups,
    p.saved,
    p.percent
FROM forms_filled AS f, hours_per_village AS h, repeated_rate AS r, proposal_sum AS p
