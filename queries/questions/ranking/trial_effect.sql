/*
title = { zh = "这组权重改变了什么", en = "What these weights change" }
definition.zh = "试算与正式结果相比：奖惩改变的村居数、名次变动最大的村居、绩效奖励合计的变化。"
definition.en = "Trial against official: how many consequences change, which village moves most, and the change of all bonuses."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["to", "villages", "weight_ids", "weight_values"]
on = ["ranking/trial"]
columns.changed = { zh = "奖惩改变", en = "Consequences changed", unit = "villages" }
columns.mover = { zh = "变动最大", en = "Moves most" }
columns.trial_place = { zh = "试算名次", en = "Trial place", unit = "rank" }
columns.money = { zh = "奖励变化", en = "Change of bonuses", unit = "yuan" }

[sentence.same]
zh = "名次与奖惩都不变。"
en = "No place and no consequence changes."
[sentence.order_only]
zh = "奖惩不变；名次变动最大的是{mover}，由第 {place} 名变为第 {trial_place} 名。"
en = "No consequence changes; {mover} moves most, from place {place} to {trial_place}."
[sentence.changed]
zh = "{changed}的奖惩改变，绩效奖励合计变化 {money}；名次变动最大的是{mover}，由第 {place} 名变为第 {trial_place} 名。"
en = "The consequence of {changed} changes, all bonuses by {money}; {mover} moves most, from place {place} to {trial_place}."
*/
WITH compared AS (
    SELECT *, abs(trial_place - place) AS moved
    FROM trial
)
SELECT
    CASE
        WHEN count(*) FILTER (WHERE consequence <> trial_consequence) > 0 THEN 'changed'
        WHEN max(moved) > 0 THEN 'order_only'
        ELSE 'same'
    END AS variant,
    count(*) FILTER (WHERE consequence <> trial_consequence) AS changed,
    sum(trial_bonus) - sum(bonus) AS money,
    max_by(village, (moved, village)) AS mover,
    max_by(place, (moved, village)) AS place,
    max_by(trial_place, (moved, village)) AS trial_place
FROM compared
