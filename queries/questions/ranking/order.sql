/*
title = { zh = "绩效排名", en = "Ranking" }
definition.zh = "期末所在年度（或之前最近一个考核年度）的正式名次。名次在全区内排列；奖惩按政策文件。"
definition.en = "Official order of the year that the period ends in, or of the last year assessed before. Places are counted over the whole district; consequences follow the policy file."
unit = "score"
direction = "up"
chart = { kind = "bar", y = "village", x = "points", group = "consequence", tone = "tone" }
params = ["to", "villages"]
on = ["ranking/standings"]
columns.points = { zh = "总分", en = "Score", unit = "score" }
*/
SELECT
    s.place,
    s.village,
    s.subdistrict,
    s.points,
    s.consequence,
    CASE s.consequence WHEN '奖励' THEN 1 WHEN '常规' THEN 0 ELSE -1 END AS tone,
    s.place_before,
    s.place_before - s.place AS places_gained,
    s.staff,
    s.monthly_wages,
    s.multiple,
    s.bonus
FROM standings AS s
WHERE s.year = (SELECT max(year) FROM score_year WHERE year <= year($to))
ORDER BY s.place, s.village
