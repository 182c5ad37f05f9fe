/*
title = { zh = "各村居的项目与参与", en = "Projects and participation by village" }
definition.zh = "2020年以来至期末服务该村居的项目数，项目少的在前；一个项目服务几个村居就在几个村居各计一次，故合计多于项目总数。分摊金额把每份合同在其服务的全部村居间均分，可以相加。活动与人次为期内在该村居举办的这些项目的活动。"
definition.en = "Projects signed from 2020 to the end of the period that serve the village, fewest first. A project that serves several villages counts in each, so the column adds up to more than the projects; its contract is split evenly among all the villages it serves, so amounts do add up. Activities and people are those of these projects held in the village in the period."
unit = "items"
direction = "up"
chart = { kind = "tile_map", x = "tile_col", y = "tile_row", value = "projects", label = "tile", name = "village", group = "subdistrict" }
params = ["from", "to", "villages", "departments"]
on = ["partners/contracts"]
rows = "partners/contracts"
columns.projects = { zh = "项目数", en = "Projects", unit = "items" }
columns.running = { zh = "进行中", en = "Running", unit = "items" }
columns.amount = { zh = "分摊金额", en = "Share of contracts", unit = "yuan" }
*/
WITH served AS (
    SELECT
        p.village_id,
        count(*) AS projects,
        count(*) FILTER (WHERE c.status = '进行中') AS running,
        sum(c.contract / c.villages_served) AS amount
    FROM project_village AS p
    JOIN contracts AS c USING (project_id)
    GROUP BY p.village_id
),
held AS (
    SELECT
        a.village_id,
        sum(a.activities)::BIGINT AS activities,
        sum(a.residents)::BIGINT AS residents,
        sum(a.volunteers)::BIGINT AS volunteers,
        sum(a.social_workers)::BIGINT AS social_workers
    FROM activity_month AS a
    JOIN contracts AS c USING (project_id)
    WHERE a.month BETWEEN $from AND $to
    GROUP BY a.village_id
)
SELECT
    v.village,
    v.subdistrict,
    coalesce(s.projects, 0) AS projects,
    coalesce(s.running, 0) AS running,
    coalesce(s.amount, 0) AS amount,
    coalesce(h.activities, 0) AS activities,
    coalesce(h.residents, 0) AS residents,
    coalesce(h.volunteers, 0) AS volunteers,
    coalesce(h.social_workers, 0) AS social_workers,
    v.population,
    v.tile,
    v.tile_col,
    v.tile_row
FROM dim_village AS v
LEFT JOIN served AS s USING (village_id)
LEFT JOIN held AS h USING (village_id)
WHERE v.village_id IN (SELECT unnest($villages))
ORDER BY projects, v.population DESC, v.village_id
