/*
title = { zh = "分组排名", en = "Ranking among peers" }
definition.zh = "期末所在年度，村与村、社区与社区分别排列的名次；只供参考，不影响正式名次与奖惩。名次在全区同类村居中排列。"
definition.en = "Places among villages and among communities in the year that the period ends in, each kind by itself over the whole district; for reading only, official places and consequences do not change."
unit = "score"
direction = "up"
chart = { kind = "bar", y = "village", x = "points", group = "kind" }
params = ["to", "villages"]
policy = ["assessment.decimals"]
columns.points = { zh = "总分", en = "Score", unit = "score" }
columns.place_among_peers = { zh = "组内名次", en = "Among peers", unit = "rank" }
columns.peers = { zh = "组内村居数", en = "Peers", unit = "count" }
*/
WITH rounded AS (
    SELECT s.village_id, v.village, v.kind, v.subdistrict, round(s.total, $assessment_decimals::INTEGER)::DOUBLE AS points
    FROM score_year AS s
    JOIN dim_village AS v USING (village_id)
    WHERE s.year = (SELECT max(year) FROM score_year WHERE year <= year($to))
),
placed AS (
    SELECT
        *,
        rank() OVER (PARTITION BY kind ORDER BY points DESC) AS place_among_peers,
        count(*) OVER (PARTITION BY kind) AS peers,
        rank() OVER (ORDER BY points DESC) AS place
    FROM rounded
)
SELECT kind, place_among_peers, village, subdistrict, points, peers, place
FROM placed
WHERE village_id IN (SELECT unnest($villages))
ORDER BY kind DESC, place_among_peers, village
