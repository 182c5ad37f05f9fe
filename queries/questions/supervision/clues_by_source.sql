/*
title = { zh = "线索来源与进展", en = "Clues by source and how far they are" }
definition.zh = "期内发现的问题线索，按来源与期末进展；线索多的来源在前。"
definition.en = "Clues found in the period, by source and by how they stood at its end; the largest source first."
unit = "count"
direction = "neither"
chart = { kind = "column", x = "source", y = "clues", series = "state", tone = "tone" }
params = ["from", "to", "villages", "departments"]
on = ["supervision/clues"]
rows = "supervision/clues"
adds_up = { clues = "count" }
*/
WITH sources AS (
    SELECT source, count(*) AS whole FROM clues GROUP BY source
),
states AS (
    SELECT * FROM (VALUES (1, '按期办结'), (2, '办理中'), (3, '逾期办结'), (4, '逾期未办结')) AS s (position, state)
),
counted AS (
    SELECT source, state, count(*) AS clues FROM clues GROUP BY source, state
)
SELECT
    s.source,
    t.state,
    coalesce(c.clues, 0) AS clues,
    CASE t.position WHEN 1 THEN 1 WHEN 2 THEN 0 WHEN 4 THEN -1 END AS tone
FROM sources AS s
CROSS JOIN states AS t
LEFT JOIN counted AS c USING (source, state)
ORDER BY t.position, s.whole DESC, s.source
