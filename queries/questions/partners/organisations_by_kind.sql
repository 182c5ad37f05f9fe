/*
title = { zh = "社会组织类别", en = "Organisations by field" }
definition.zh = "期末存续、登记在所选村居的社会组织家数，按类别；承接过项目的家数另列。"
definition.en = "Organisations active at the end of the period and registered in the chosen villages, by field, and how many of them have had a project."
unit = "count"
direction = "neither"
chart = { kind = "bar", x = "organisations", y = "kind" }
params = ["to", "villages"]
columns.kind = { zh = "类别", en = "Field" }
columns.with_project = { zh = "承接过项目", en = "Have had a project", unit = "count" }
columns.share = { zh = "承接过项目占比", en = "Of them", unit = "percent" }
*/
WITH suppliers AS (
    SELECT DISTINCT org_id
    FROM project
    WHERE signed_on BETWEEN DATE '2020-01-01' AND $to + INTERVAL 1 MONTH - INTERVAL 1 DAY
)
SELECT
    o.kind,
    count(*) AS organisations,
    count(s.org_id) AS with_project,
    100.0 * count(s.org_id) / count(*) AS share
FROM organisation AS o
LEFT JOIN suppliers AS s USING (org_id)
WHERE o.village_id IN (SELECT unnest($villages))
  AND o.registered_on < $to + INTERVAL 1 MONTH
  AND (o.closed_on IS NULL OR o.closed_on >= $to + INTERVAL 1 MONTH - INTERVAL 1 DAY)
GROUP BY o.kind
ORDER BY organisations DESC, o.kind
