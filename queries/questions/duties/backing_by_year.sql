/*
title = { zh = "同意下放的工作带来什么", en = "What approved work came with" }
definition.zh = "经同意下放的工作按下放年度和配套分列：经费和人员、只有经费、只有人员、都没有。“权随责走，费随事转”要求两样都有。显示至期末。"
definition.en = "Approved work by the year it was handed down and by what came with it: money and posts, money only, posts only, neither. The rule that power follows duty and money follows work asks for both. Up to the end of the period."
unit = "items"
direction = "neither"
chart = { kind = "column", x = "year", y = "items", series = "backing" }
params = ["to", "departments"]
columns.backing = { zh = "配套", en = "Came with" }
*/
WITH approved AS (
    SELECT CAST(year(month) AS VARCHAR) AS year, backing
    FROM hand_down
    WHERE decision = '同意' AND month <= $to AND department_id IN (SELECT unnest($departments))
)
SELECT year, backing, count(*) AS items
FROM approved
GROUP BY year, backing
ORDER BY
    CASE backing WHEN '经费和人员' THEN 1 WHEN '只有经费' THEN 2 WHEN '只有人员' THEN 3 ELSE 4 END,
    year
