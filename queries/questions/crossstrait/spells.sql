/*
title = { zh = "各村居在岗与空岗", en = "Posts and gaps by village" }
definition.zh = "各村居自首名营造员到岗至期末，有营造员在岗与空岗的各段时间；首名到岗之前不画。最近空岗或到岗的在前。"
definition.en = "For each village, from the day its first builder started to the end of the period, the spells with a builder in post and those without; what came before the first is not drawn. The villages that last changed come first."
unit = "text"
direction = "neither"
chart = { kind = "timeline", start = "starts_on", end = "ends_on", name = "village", group = "standing", tone = "tone" }
params = ["to", "villages"]
columns.starts_on = { zh = "起", en = "From" }
columns.ends_on = { zh = "止", en = "To" }
columns.standing = { zh = "岗位", en = "Post" }
columns.days = { zh = "天数", en = "Days", unit = "days" }
*/
WITH as_of AS (
    SELECT CAST($to + INTERVAL 1 MONTH - INTERVAL 1 DAY AS DATE) AS day
),
posts AS (
    SELECT
        b.village_id,
        b.builder_id,
        b.started_on,
        least(coalesce(b.ended_on, a.day), a.day) AS ended_on
    FROM builder_post AS b, as_of AS a
    WHERE b.village_id IN (SELECT unnest($villages)) AND b.started_on <= a.day
),
covered AS (
    SELECT
        *,
        max(ended_on) OVER (
            PARTITION BY village_id
            ORDER BY started_on, builder_id
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS covered_to
    FROM posts
),
spells AS (
    SELECT village_id, '在岗' AS standing, 1 AS tone, started_on AS starts_on, ended_on AS ends_on
    FROM posts
    UNION ALL
    SELECT village_id, '空岗', -1, covered_to + 1, started_on - 1
    FROM covered
    WHERE started_on > covered_to + 1
    UNION ALL
    SELECT p.village_id, '空岗', -1, max(p.ended_on) + 1, any_value(a.day)
    FROM posts AS p, as_of AS a
    GROUP BY p.village_id
    HAVING max(p.ended_on) < any_value(a.day)
)
SELECT
    v.village_id,
    v.village,
    v.subdistrict,
    s.standing,
    s.starts_on,
    s.ends_on,
    (s.ends_on - s.starts_on + 1)::BIGINT AS days,
    s.tone
FROM spells AS s
JOIN dim_village AS v USING (village_id)
ORDER BY max(s.starts_on) OVER (PARTITION BY s.village_id) DESC, v.village_id, s.starts_on
