/*
title = { zh = "方案合计", en = "The proposal in a sentence" }
definition.zh = "合并方案各组合计：并入的表格数、组数、每年少填的次数与节省的工时；比例以全部表格工时为分母。假定见合并方案。"
definition.en = "All groups of the proposal together: forms merged, groups, filings and hours saved a year; the share is of the hours of all forms. Assumptions stand with the proposal."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["from", "to", "villages", "departments", "without_forms"]
policy = ["forms.overlap_percent"]
on = ["forms/proposal"]
columns.groups = { zh = "组数", en = "Groups", unit = "count" }
columns.fewer = { zh = "每年少填", en = "Fewer a year", unit = "times" }
columns.percent = { zh = "占全部表格工时", en = "Of all form hours", unit = "percent" }
columns.threshold = { zh = "重合度标准", en = "Overlap", unit = "percent" }

[sentence.always]
zh = "数据项重合 {threshold}以上的 {forms} 张表可并为 {groups} 张，一年少填 {fewer}，最多省 {saved}，占表格工时的 {percent}。"
en = "{forms} forms that share {threshold} or more of their elements could become {groups}: {fewer} and up to {saved} less a year, {percent} of the hours spent on forms."
[sentence.none]
zh = "没有数据项重合达到 {threshold}的表格。"
en = "No forms in use share {threshold} of their elements."
*/
WITH spent AS (
    SELECT sum(m.hours)::DOUBLE * 12 / count(DISTINCT m.month) AS hours_a_year
    FROM form_month AS m
    JOIN dim_form AS f USING (form_id)
    WHERE m.month BETWEEN $from AND $to
      AND m.village_id IN (SELECT unnest($villages))
      AND f.department_id IN (SELECT unnest($departments))
)
SELECT
    CASE WHEN count(*) = 0 THEN 'none' ELSE 'always' END AS variant,
    sum(p.forms)::BIGINT AS forms,
    count(*) AS groups,
    sum(p.fewer_a_year)::BIGINT AS fewer,
    sum(p.saved_a_year::DECIMAL(18, 6))::DOUBLE AS saved,
    100.0 * sum(p.saved_a_year::DECIMAL(18, 6)) / (SELECT nullif(hours_a_year, 0) FROM spent) AS percent,
    $forms_overlap_percent::DOUBLE AS threshold
FROM proposal AS p
