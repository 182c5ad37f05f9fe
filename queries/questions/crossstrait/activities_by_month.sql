/*
title = { zh = "逐月牵头活动", en = "Activities led, by month" }
definition.zh = "期内每月营造员在所选村居牵头的活动场次，按活动类型。"
definition.en = "Activities led by builders in the chosen villages in each month of the period, by kind."
unit = "count"
direction = "up"
chart = { kind = "column", x = "month", y = "activities", series = "kind" }
params = ["from", "to", "villages"]
rows = "rows/activities"
adds_up = { activities = "count", residents = "sum:residents" }
*/
WITH held AS (
    SELECT *
    FROM activity_month
    WHERE village_id IN (SELECT unnest($villages))
      AND builder_id IS NOT NULL
      AND month BETWEEN $from AND $to
),
-- Every kind in every month, so that a kind keeps its colour and a month its place.
cells AS (
    SELECT k.kind, m.month::DATE AS month
    FROM (SELECT DISTINCT kind FROM activity_month) AS k
    CROSS JOIN generate_series($from, $to, INTERVAL 1 MONTH) AS m(month)
    WHERE EXISTS (FROM held)
)
SELECT
    month,
    kind,
    coalesce(sum(h.activities), 0)::BIGINT AS activities,
    coalesce(sum(h.residents), 0)::BIGINT AS residents
FROM cells
LEFT JOIN held AS h USING (month, kind)
GROUP BY month, kind
ORDER BY kind, month
