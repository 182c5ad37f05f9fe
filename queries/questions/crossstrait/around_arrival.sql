/*
title = { zh = "首名营造员到岗前后各月", en = "Months around the first builder" }
definition.zh = "各村居首名营造员到岗当月的前 12 个月与后 12 个月（当月不计），每月举办的全部活动，不论由谁牵头。只计前后 12 个月数据都齐的村居。"
definition.en = "For each village, the 12 months before and the 12 months after the month in which its first builder started (that month left out): all activities held, whoever led them. Only villages with all 24 months on record up to the end of the period."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages"]
columns.offset = { zh = "距到岗月数", en = "Months from arrival", unit = "count" }
*/
WITH arrivals AS (
    SELECT village_id, CAST(date_trunc('month', min(started_on)) AS DATE) AS started
    FROM builder_post
    WHERE village_id IN (SELECT unnest($villages))
    GROUP BY village_id
),
months AS (
    SELECT
        a.village_id,
        a.started,
        t.number AS offset,
        CAST(a.started + to_months(t.number) AS DATE) AS month
    FROM arrivals AS a
    CROSS JOIN (SELECT unnest(range(-12, 13))::INTEGER AS number) AS t
    WHERE t.number <> 0
      AND a.started - INTERVAL 12 MONTH >= (SELECT min(month) FROM activity_month)
      AND a.started + INTERVAL 12 MONTH <= $to
),
held AS (
    SELECT
        village_id,
        month,
        sum(activities) AS activities,
        sum(residents) AS residents,
        sum(volunteers) AS volunteers
    FROM activity_month
    GROUP BY village_id, month
)
SELECT
    m.village_id,
    v.village,
    m.started,
    m.offset,
    m.month,
    coalesce(h.activities, 0)::BIGINT AS activities,
    coalesce(h.residents, 0)::BIGINT AS residents,
    coalesce(h.volunteers, 0)::BIGINT AS volunteers
FROM months AS m
JOIN dim_village AS v USING (village_id)
LEFT JOIN held AS h USING (village_id, month)
ORDER BY m.started, m.village_id, m.offset
