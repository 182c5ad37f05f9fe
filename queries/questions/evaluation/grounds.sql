/*
title = { zh = "凭什么这样说", en = "On what grounds" }
definition.zh = "每项改革一句：结论所依据的假设、没有改革处作同样估计（安慰剂）是否落空，以及什么数据能说得更准；不可回答的说明原因。"
definition.en = "A sentence for each reform: the assumption that the finding rests on, whether the same estimate where there was no reform (a placebo) found nothing, and what data would tell more; where there is no answer, why not."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["to", "villages"]
on = ["evaluation/summary"]
columns.grade = { zh = "证据", en = "Evidence" }
columns.placebo = { zh = "安慰剂检验", en = "Placebo test" }
columns.assumption = { zh = "假设", en = "Assumption" }
columns.better = { zh = "怎样更准", en = "What would tell more" }
columns.reason = { zh = "不可回答的原因", en = "Why not answerable" }

[sentence.answered]
zh = "{reform}（证据{grade}）：前提是{assumption}；安慰剂检验{placebo}。能说得更准的数据：{better}。"
en = "{reform} (evidence: {grade}). It assumes: {assumption}. Placebo test: {placebo}. Data that would tell more: {better}."
[sentence.open]
zh = "{reform}不可回答：{reason}。有了才能回答的数据：{better}。"
en = "{reform}: not answerable. {reason}. Data that would answer it: {better}."
*/
SELECT
    CASE WHEN reason IS NULL THEN 'answered' ELSE 'open' END AS variant,
    reform,
    grade,
    placebo,
    assumption,
    better,
    reason
FROM summary
