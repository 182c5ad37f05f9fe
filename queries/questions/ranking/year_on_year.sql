/*
title = { zh = "名次同比", en = "Places year on year" }
definition.zh = "最近两个考核年度各村居在全区的名次；变化大的村居标出。"
definition.en = "Place of each village in the last two years assessed; those that moved most are marked."
unit = "rank"
direction = "down"
chart = { kind = "slope", x = "year", y = "place", series = "village", highlight = "moved" }
params = ["to", "villages"]
on = ["ranking/standings"]
columns.points = { zh = "总分", en = "Score", unit = "score" }
*/
WITH two AS (
    SELECT *
    FROM standings
    WHERE year > (SELECT max(year) FROM standings) - 2
),
moves AS (
    SELECT village_id, max(place) - min(place) AS places, count(*) AS years
    FROM two
    GROUP BY village_id
),
ordered AS (
    SELECT village_id, row_number() OVER (ORDER BY places DESC, village_id) <= 5 AS moved
    FROM moves
    WHERE years = 2
)
SELECT t.year, t.village, t.place, t.points, o.moved
FROM two AS t
JOIN ordered AS o USING (village_id)
ORDER BY t.village, t.year
