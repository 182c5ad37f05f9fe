/*
title = { zh = "村居一句话", en = "A village in a sentence" }
definition.zh = "村居的街道、类型、常住人口，期末所在年度（或之前最近一次）在全区的考核名次，以及可比指标中好于、差于同类中位数和分不出的项数（数值的区间不含中位数才算好于或差于，没有区间的算分不出）；口径见村居各项指标。选了多个村居时取名单中的第一个。"
definition.en = "Subdistrict, kind and population of a village, its place in the district's assessment of the year that the period ends in (or the last before), and on how many comparable measures it stands better or worse than the median of its peers, or cannot be told apart from it (better or worse only where the interval of the value leaves the median out; without an interval it cannot be told); counted as in the measures of villages. Of several villages chosen, the first on the list."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["from", "to", "villages"]
on = ["village/measured", "ranking/standings"]
columns.population = { zh = "常住人口", en = "Population", unit = "people" }
columns.place = { zh = "考核名次", en = "Place", unit = "rank" }
columns.measures = { zh = "可比指标", en = "Measures", unit = "count" }
columns.better = { zh = "好于中位数", en = "Better", unit = "count" }
columns.worse = { zh = "差于中位数", en = "Worse", unit = "count" }
columns.same = { zh = "分不出", en = "Cannot be told apart", unit = "count" }

[sentence.always]
zh = "{village}（{subdistrict}，常住 {population}）{year} 年考核列全区第 {place} 名；在全区 {peers} 个{kind}中比，{measures} 项指标有 {better} 项好于中位数、{worse} 项不如、{same} 项分不出。"
en = "{village} ({subdistrict}, {population}) took place {place} of {assessed} in {year}; among the {peers} of its kind it is better than the median on {better} of {measures} measures, worse on {worse}, and cannot be told apart on {same}."
[sentence.unplaced]
zh = "{village}（{subdistrict}，常住 {population}）在全区 {peers} 个{kind}中比，{measures} 项指标有 {better} 项好于中位数、{worse} 项不如、{same} 项分不出。"
en = "{village} ({subdistrict}, {population}): among the {peers} of its kind it is better than the median on {better} of {measures} measures, worse on {worse}, and cannot be told apart on {same}."
[sentence.alone]
zh = "{village}（{subdistrict}，常住 {population}）：所选时期没有可与同类比较的指标。"
en = "{village} ({subdistrict}, {population}): nothing can be compared with its peers in this period."
[sentence.none]
zh = "所选条件下没有村居。"
en = "The filters leave no village."
*/
WITH subject AS (
    SELECT * FROM measured WHERE village_id = (SELECT min(village_id) FROM measured)
),
counted AS (
    SELECT
        any_value(village_id) AS village_id,
        max(peers) AS peers,
        count(*) FILTER (WHERE ahead IS NOT NULL) AS measures,
        count(*) FILTER (WHERE ahead IS NOT NULL AND status = '较好') AS better,
        count(*) FILTER (WHERE ahead IS NOT NULL AND status = '较差') AS worse,
        count(*) FILTER (WHERE ahead IS NOT NULL AND status IN ('分不出', '没有区间')) AS same
    FROM subject
),
assessed AS (
    SELECT *
    FROM standings
    WHERE year = (SELECT max(year) FROM score_year WHERE year <= year($to))
)
SELECT
    CASE
        WHEN v.village_id IS NULL THEN 'none'
        WHEN c.measures = 0 THEN 'alone'
        WHEN s.place IS NULL THEN 'unplaced'
        ELSE 'always'
    END AS variant,
    v.village,
    v.subdistrict,
    v.kind,
    v.population,
    s.year,
    s.place,
    s.assessed,
    c.peers,
    c.measures,
    c.better,
    c.worse,
    c.same
FROM counted AS c
LEFT JOIN dim_village AS v USING (village_id)
LEFT JOIN assessed AS s USING (village_id)
