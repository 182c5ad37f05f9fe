/*
title = { zh = "线索从发现到办结", en = "Clues from finding to closing" }
definition.zh = "期内发现的问题线索到期末走到哪一步：发现、已办结、其中按期办结、查实（已整改或已问责）、已问责。"
definition.en = "How far the clues found in the period had come by its end: found, closed, of these closed in time, confirmed (rectified or held to account), held to account."
unit = "count"
direction = "neither"
chart = { kind = "bar", y = "stage", x = "clues" }
params = ["from", "to", "villages", "departments"]
on = ["supervision/clues"]
rows = "supervision/clues"
columns.stage = { zh = "阶段", en = "Stage" }
columns.of_found = { zh = "占发现", en = "Of those found", unit = "percent" }
*/
WITH counted AS (
    SELECT
        count(*) AS found,
        count(closed_on) AS closed,
        count(*) FILTER (WHERE state = '按期办结') AS in_time,
        count(*) FILTER (WHERE clue_outcome IN ('已整改', '已问责')) AS confirmed,
        count(*) FILTER (WHERE clue_outcome = '已问责') AS accounted
    FROM clues
),
long AS (
    SELECT 1 AS position, '发现' AS stage, found AS clues, found FROM counted
    UNION ALL
    SELECT 2, '已办结', closed, found FROM counted
    UNION ALL
    SELECT 3, '其中按期办结', in_time, found FROM counted
    UNION ALL
    SELECT 4, '其中查实', confirmed, found FROM counted
    UNION ALL
    SELECT 5, '其中问责', accounted, found FROM counted
)
SELECT stage, clues, 100.0 * clues / found AS of_found
FROM long
WHERE found > 0
ORDER BY position
