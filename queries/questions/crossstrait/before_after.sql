/*
title = { zh = "到岗前后每村每月平均", en = "Means a village and month" }
definition.zh = "首名营造员到岗前 12 个月与后 12 个月（到岗当月不计），每村每月的平均数，所有活动不论由谁牵头；只计前后数据都齐的村居。前后之差不能证明因果：季节、疫情与其他工作同样在变。"
definition.en = "Means a village and month in the 12 months before and the 12 months after the month in which the first builder started (that month left out), all activities whoever led them; only villages with all months on record. The difference is no proof of cause: seasons, the epidemic and other work changed as well."
unit = "mixed"
direction = "up"
chart = { kind = "table" }
params = ["to", "villages"]
on = ["crossstrait/around_arrival"]
rows = "crossstrait/around_arrival"
columns.before = { zh = "到岗前", en = "Before", unit = "row" }
columns.after = { zh = "到岗后", en = "After", unit = "row" }
columns.change = { zh = "差", en = "Difference", unit = "row difference" }
columns.rose = { zh = "增加村居", en = "Rose in", unit = "villages" }
columns.n = { zh = "可比村居", en = "Of", unit = "villages" }
*/
WITH by_village AS (
    SELECT
        village_id,
        s.place,
        s.measure,
        s.unit,
        avg(CASE s.place WHEN 1 THEN activities WHEN 2 THEN residents ELSE volunteers END) FILTER (WHERE "offset" < 0) AS before,
        avg(CASE s.place WHEN 1 THEN activities WHEN 2 THEN residents ELSE volunteers END) FILTER (WHERE "offset" > 0) AS after
    FROM around_arrival
    CROSS JOIN (
        VALUES (1, '活动场次', 'times'), (2, '居民人次', 'people'), (3, '志愿者人次', 'people')
    ) AS s(place, measure, unit)
    GROUP BY ALL
)
SELECT
    measure,
    avg(before ORDER BY village_id) AS before,
    avg(after ORDER BY village_id) AS after,
    avg(after - before ORDER BY village_id) AS change,
    count(*) FILTER (WHERE after > before) AS rose,
    count(*) AS n,
    unit
FROM by_village
GROUP BY place, measure, unit
ORDER BY place
