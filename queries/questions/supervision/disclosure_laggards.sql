/*
title = { zh = "按时率最低的村居", en = "Villages that disclose late most often" }
definition.zh = "至期末八个季度合计按时率最低的十个村居（同率时按村居代码取先），逐季按时公开的项数；应公开项数见表格。颜色深的少。"
definition.en = "The ten villages with the lowest share on time over the eight quarters up to the end of the period, with the disclosures published on time in each quarter; numbers owed stand in the table, villages with equal shares go by their code. Darker is fewer."
unit = "items"
direction = "up"
chart = { kind = "matrix", x = "quarter", y = "village", value = "on_time" }
params = ["to", "villages"]
rows = "rows/disclosures"
columns.on_time = { zh = "按时公开", en = "On time", unit = "items" }
*/
WITH counted AS (
    SELECT village_id, quarter AS first_month, sum(on_time)::BIGINT AS on_time, sum(due)::BIGINT AS due
    FROM disclosure_quarter
    WHERE village_id IN (SELECT unnest($villages))
      AND quarter <= $to
      AND quarter >= date_trunc('quarter', $to) - INTERVAL 21 MONTH
    GROUP BY village_id, quarter
),
lowest AS (
    SELECT village_id, sum(on_time) / sum(due) AS rate
    FROM counted
    GROUP BY village_id
    ORDER BY rate, village_id
    LIMIT 10
)
SELECT
    v.village,
    right(year(c.first_month)::VARCHAR, 2) || 'Q' || quarter(c.first_month) AS quarter,
    c.on_time,
    c.due
FROM counted AS c
JOIN lowest AS l USING (village_id)
JOIN dim_village AS v USING (village_id)
ORDER BY l.rate, c.village_id, c.first_month
