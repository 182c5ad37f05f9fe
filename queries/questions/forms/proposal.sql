/*
title = { zh = "合并方案", en = "Proposed mergers" }
definition.zh = "每组表格并为一张，每个数据项只采集一次；按每年可节省工时排序。重合度标准见政策文件。工时按数据项均摊，同一数据项每月只保留工时最多的一次采集，其余为节省；次数取成员中当月最多的；一年数按期内月数折算。已停用的表格不参与。重合只看数据项，对象未必相同，故为上限；不宜合并的表格可以剔除。"
definition.en = "Each group becomes one form that asks for every element once, ordered by the hours it would save a year. The overlap that makes a group stands in the policy file. Hours of a form spread evenly over its elements; of an element asked several times in a month the dearest asking stays, the rest is saved; the merged form is filled as often as its most frequent member; a year is scaled from the months of the period. Withdrawn forms take no part. Overlap looks at elements, not at whose they are, so this is an upper bound; a form that should stay can be left out."
unit = "hours"
direction = "neither"
chart = { kind = "bar", y = "lead", x = "saved_a_year" }
empty = { zh = "没有重合到可以合并的表格。", en = "No forms overlap enough to be merged." }
params = ["from", "to", "villages", "departments", "without_forms"]
on = ["forms/groups", "forms/merged_work"]
rows = "rows/form_filings"
columns.members = { zh = "并入的表格", en = "Forms merged" }
columns.asked = { zh = "索要数据项", en = "Elements asked", unit = "count" }
columns.kept = { zh = "合并后数据项", en = "Elements after", unit = "count" }
columns.times_a_year = { zh = "年填报次数", en = "Filings a year", unit = "times" }
columns.hours_a_year = { zh = "年工时", en = "Hours a year", unit = "hours" }
*/
WITH work AS (
    SELECT
        group_no,
        sum(times) * 12.0 / max(months) AS times_a_year,
        sum(times - times_after) * 12.0 / max(months) AS fewer_a_year,
        sum(hours::DECIMAL(18, 2)) * 12.0 / max(months) AS hours_a_year,
        sum((hours - hours_after)::DECIMAL(18, 6)) * 12.0 / max(months) AS saved_a_year
    FROM merged_work
    GROUP BY group_no
),
described AS (
    SELECT
        g.group_no,
        any_value(g.lead) AS lead,
        count(*) AS forms,
        count(DISTINCT g.department) AS departments,
        string_agg(g.form, '、' ORDER BY g.form_id) AS members,
        sum(g.elements)::BIGINT AS asked
    FROM groups AS g
    GROUP BY g.group_no
),
united AS (
    SELECT g.group_no, count(DISTINCT e.element) AS kept
    FROM groups AS g
    JOIN form_element AS e USING (form_id)
    GROUP BY g.group_no
)
SELECT
    d.lead,
    d.forms,
    d.departments,
    d.asked,
    u.kept,
    round(w.times_a_year)::BIGINT AS times_a_year,
    round(w.fewer_a_year)::BIGINT AS fewer_a_year,
    w.hours_a_year::DOUBLE AS hours_a_year,
    w.saved_a_year::DOUBLE AS saved_a_year,
    100.0 * w.saved_a_year / nullif(w.hours_a_year, 0) AS saved_percent,
    d.members
FROM work AS w
JOIN described AS d USING (group_no)
JOIN united AS u USING (group_no)
ORDER BY w.saved_a_year DESC, d.lead
