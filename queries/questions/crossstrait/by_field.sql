/*
title = { zh = "营造员专长", en = "Fields of the builders" }
definition.zh = "期末在岗营造员人数，按专长；活动为该专长的营造员（含期内已离岗的）期内牵头的场次。"
definition.en = "Builders in post at the end of the period, by field; activities are those led in the period by the builders of that field, those who left in the period included."
unit = "people"
direction = "neither"
chart = { kind = "bar", x = "builders", y = "field" }
params = ["from", "to", "villages"]
columns.field = { zh = "专长", en = "Field" }
*/
WITH held AS (
    SELECT
        builder_id,
        sum(activities) AS activities,
        sum(residents) AS residents
    FROM activity_month
    WHERE village_id IN (SELECT unnest($villages)) AND month BETWEEN $from AND $to
    GROUP BY builder_id
)
SELECT
    b.field,
    count(*) FILTER (
        WHERE b.ended_on IS NULL OR b.ended_on >= $to + INTERVAL 1 MONTH - INTERVAL 1 DAY
    ) AS builders,
    coalesce(sum(h.activities), 0)::BIGINT AS activities,
    coalesce(sum(h.residents), 0)::BIGINT AS residents,
    sum(h.residents)::DOUBLE / nullif(sum(h.activities), 0) AS per_activity
FROM builder_post AS b
LEFT JOIN held AS h USING (builder_id)
WHERE b.village_id IN (SELECT unnest($villages))
  AND b.started_on < $to + INTERVAL 1 MONTH
  AND (b.ended_on IS NULL OR b.ended_on >= $from)
GROUP BY b.field
ORDER BY builders DESC, b.field
