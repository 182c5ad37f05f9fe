/*
title = { zh = "绩效排名一句话", en = "Ranking in a sentence" }
definition.zh = "期末所在年度的考核结果：第一名、奖励与缩减的村居数、奖励总额，以及其中奖惩结果稳固的村居数（模拟方法见“名次有多可靠”）。"
definition.en = "The assessment of the year that the period ends in: who is first, how many are rewarded or reduced, the sum of bonuses, and how many of those consequences are firm (for the method see “How sure the places are”)."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["to", "villages"]
on = ["ranking/standings", "ranking/firm"]
columns.firm = { zh = "稳固", en = "Firm", unit = "villages" }
columns.unsure = { zh = "需复核", en = "To review", unit = "villages" }

[sentence.all_firm]
zh = "{year}年度：{best}列所选村居之首（全区第 {place} 名）；{rewarded}获奖励、{reduced}缩减并通报，结果全部稳固；绩效奖励共 {bonus}。"
en = "{year}: {best} leads the villages chosen (place {place} in the district); {rewarded} rewarded, {reduced} reduced and notified, all of them firm; bonuses of {bonus} in all."
[sentence.some_unsure]
zh = "{year}年度：{best}列所选村居之首（全区第 {place} 名）；{rewarded}获奖励、{reduced}缩减并通报，其中 {unsure}的结果并不稳固，应先复核；绩效奖励共 {bonus}。"
en = "{year}: {best} leads the villages chosen (place {place} in the district); {rewarded} rewarded, {reduced} reduced and notified, of which {unsure} not firm: review these first; bonuses of {bonus} in all."
[sentence.ordinary]
zh = "{year}年度：{best}列所选村居之首（全区第 {place} 名）；所选村居既无奖励也无缩减；绩效奖励共 {bonus}。"
en = "{year}: {best} leads the villages chosen (place {place} in the district); none is rewarded or reduced; bonuses of {bonus} in all."
[sentence.none]
zh = "所选条件下没有考核结果。"
en = "The filters leave no assessment."
*/
WITH latest AS (
    SELECT *
    FROM standings
    WHERE year = (SELECT max(year) FROM score_year WHERE year <= year($to))
),
counted AS (
    SELECT
        count(*) AS villages,
        any_value(year) AS year,
        min_by(village, place) AS best,
        min(place) AS place,
        count(*) FILTER (WHERE consequence = '奖励') AS rewarded,
        count(*) FILTER (WHERE consequence = '缩减并通报') AS reduced,
        sum(bonus) AS bonus
    FROM latest
)
SELECT
    CASE
        WHEN c.villages = 0 THEN 'none'
        WHEN f.denominator = 0 THEN 'ordinary'
        WHEN f.value = f.denominator THEN 'all_firm'
        ELSE 'some_unsure'
    END AS variant,
    c.year,
    c.best,
    c.place,
    c.rewarded,
    c.reduced,
    c.bonus,
    f.value AS firm,
    f.denominator - f.value AS unsure
FROM counted AS c, firm AS f
