/*
title = { zh = "参与人次", en = "People taking part" }
definition.zh = "期内每月营造员在所选村居牵头的活动中，居民、志愿者与社工的参与人次；同一人参加多次计多次。"
definition.en = "Residents, volunteers and social workers taking part in the activities led by builders in the chosen villages in each month of the period; someone who comes twice counts twice."
unit = "people"
direction = "up"
chart = { kind = "column", x = "month", y = "people", series = "who" }
params = ["from", "to", "villages"]
rows = "rows/activities"
columns.people = { zh = "参与人次", en = "Attendances", unit = "people" }
*/
WITH held AS (
    SELECT
        month,
        sum(activities) AS activities,
        sum(residents) AS residents,
        sum(volunteers) AS volunteers,
        sum(social_workers) AS social_workers
    FROM activity_month
    WHERE village_id IN (SELECT unnest($villages))
      AND builder_id IS NOT NULL
      AND month BETWEEN $from AND $to
    GROUP BY month
)
SELECT
    m.month::DATE AS month,
    w.who,
    coalesce(CASE w.place WHEN 1 THEN residents WHEN 2 THEN volunteers ELSE social_workers END, 0)::BIGINT AS people,
    coalesce(h.activities, 0)::BIGINT AS activities
FROM generate_series($from, $to, INTERVAL 1 MONTH) AS m(month)
LEFT JOIN held AS h ON h.month = m.month
CROSS JOIN (VALUES (1, '村（居）民'), (2, '志愿者'), (3, '社工')) AS w(place, who)
WHERE EXISTS (FROM held)
ORDER BY w.place, m.month
