/*
title = { zh = "评估得分分布", en = "Evaluation scores" }
definition.zh = "至期末已结束并已评估的项目数，按评估得分每五分一档，含下限不含上限（最高一档含100分）。已结束尚未评估的项目不计。"
definition.en = "Finished and evaluated projects by score, in bands of five points, lower end included, upper end not (the highest band includes 100). Finished projects not yet evaluated are left out."
unit = "items"
direction = "neither"
chart = { kind = "bar", x = "evaluated", y = "band" }
params = ["to", "villages", "departments"]
on = ["partners/contracts"]
rows = "partners/contracts"
columns.band = { zh = "得分", en = "Score" }
columns.evaluated = { zh = "项目数", en = "Projects", unit = "items" }
columns.n = { zh = "已评估项目", en = "Evaluated in all", unit = "items" }
*/
WITH scored AS (
    SELECT least(floor(evaluation / 5) * 5, 95)::INTEGER AS low
    FROM contracts
    WHERE evaluation IS NOT NULL
),
bands AS (
    SELECT unnest(range(min(low), max(low) + 5, 5)) AS low
    FROM scored
)
SELECT
    b.low || '–' || (b.low + 5) AS band,
    count(s.low) AS evaluated,
    (SELECT count(*) FROM scored) AS n
FROM bands AS b
LEFT JOIN scored AS s ON s.low = b.low
GROUP BY b.low
ORDER BY b.low DESC
