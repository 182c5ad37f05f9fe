/*
title = { zh = "绩效排名一句话", en = "Ranking in a sentence" }
definition.zh = "期末所在年度的考核结果：第一名、奖励与缩减的村居数和奖励总额。"
definition.en = "The assessment of the year that the period ends in: who is first, how many are rewarded or reduced, and the sum of bonuses."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["to", "villages"]
on = ["ranking/standings"]
columns.points = { zh = "总分", en = "Score", unit = "score" }

[sentence.always]
zh = "{year}年度：{best}列所选村居之首（全区第{place}）；{rewarded}获奖励、{reduced}缩减并通报，绩效奖励共 {bonus}。"
en = "{year}: {best} leads the villages chosen (place {place} in the district); {rewarded} rewarded, {reduced} reduced and notified, bonuses of {bonus} in all."
[sentence.none]
zh = "所选条件下没有考核结果。"
en = "The filters leave no assessment."
*/
WITH latest AS (
    SELECT *
    FROM standings
    WHERE year = (SELECT max(year) FROM score_year WHERE year <= year($to))
)
SELECT
    CASE WHEN count(*) = 0 THEN 'none' ELSE 'always' END AS variant,
    any_value(year) AS year,
    min_by(village, place) AS best,
    min(place) AS place,
    count(*) FILTER (WHERE consequence = '奖励') AS rewarded,
    count(*) FILTER (WHERE consequence = '缩减并通报') AS reduced,
    sum(bonus) AS bonus
FROM latest
