/*
title = { zh = "项目活动参与人次", en = "People taking part in project activities" }
definition.zh = "期内各月在所选村居举办的购买服务项目活动中，村（居）民、志愿者与社工的参与人次；同一人参加多次计多次。不属于购买服务项目的活动不计。"
definition.en = "Residents, volunteers and social workers taking part in the activities of purchased projects held in the chosen villages in each month of the period; someone who comes twice counts twice. Activities of no purchased project are left out."
unit = "people"
direction = "up"
chart = { kind = "column", x = "month", y = "people", series = "who" }
params = ["from", "to", "villages", "departments"]
on = ["partners/contracts"]
columns.people = { zh = "参与人次", en = "Attendances", unit = "people" }
*/
WITH held AS (
    SELECT
        a.month,
        sum(a.activities) AS activities,
        sum(a.residents) AS residents,
        sum(a.volunteers) AS volunteers,
        sum(a.social_workers) AS social_workers
    FROM activity_month AS a
    JOIN contracts AS c USING (project_id)
    WHERE a.month BETWEEN $from AND $to
      AND a.village_id IN (SELECT unnest($villages))
    GROUP BY a.month
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
