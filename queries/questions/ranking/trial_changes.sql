/*
title = { zh = "奖惩改变的村居", en = "Consequences that change" }
definition.zh = "换用所试权重后，考核结果与正式结果不同的村居，及其绩效奖励的变化。"
definition.en = "Villages whose consequence under the weights that are tried differs from the official one, with the change of the bonus."
unit = "rank"
direction = "down"
chart = { kind = "table" }
params = ["to", "villages", "weight_ids", "weight_values"]
on = ["ranking/trial"]
empty.zh = "奖惩都不改变。"
empty.en = "No consequence changes."
columns.place = { zh = "正式名次", en = "Official", unit = "rank" }
columns.trial_place = { zh = "试算名次", en = "Trial", unit = "rank" }
columns.consequence = { zh = "正式结果", en = "Official consequence" }
columns.money = { zh = "奖励变化", en = "Change of bonus", unit = "yuan" }
*/
SELECT village, place, trial_place, consequence, trial_consequence, trial_bonus - bonus AS money
FROM trial
WHERE consequence <> trial_consequence
ORDER BY trial_place, village
