/*
title = { zh = "缩减并通报村居", en = "Villages reduced" }
definition.zh = "期末所在年度名次在政策规定的末尾比例内、缩减奖励并通报的村居数。"
definition.en = "Villages whose bonus is reduced and who are notified, by the share and rules of the policy file."
unit = "villages"
direction = "neither"
chart = { kind = "figure" }
shape = "level"
params = ["to", "villages"]
on = ["ranking/standings"]
*/
SELECT make_date(year, 1, 1) AS month, count(*) FILTER (WHERE consequence = '缩减并通报') AS part, NULL AS whole
FROM standings
GROUP BY year
