-- Grain: one matter that someone owes x village that it concerns; only payments concern several.
-- Of cases, only those not completed in the promised time; of inspections, only those with
-- findings still open, for the day on which the others were rectified is not recorded. An inquiry
-- has no due day here: how soon it must be answered is policy. Without a department the village
-- itself owes it. Working days leave out Saturdays and Sundays, as in case_month.
WITH cases AS (
    SELECT
        c.case_id,
        c.village_id,
        i.department_id,
        i.name AS what,
        CAST(c.submitted_at AS DATE) AS opened_on,
        CAST(c.completed_at AS DATE) AS closed_on,
        i.promised_days,
        CAST(CAST(c.submitted_at AS DATE) - DATE '2000-01-03' AS INT) AS day_in
    FROM service_cases AS c
    JOIN service_items AS i ON i.item_id = c.item_id
),
counted AS (
    SELECT
        *,
        5 * floor(day_in / CAST(7 AS DOUBLE)) + least(day_in - 7 * floor(day_in / CAST(7 AS DOUBLE)), 5)
        + promised_days AS work_day
    FROM cases
),
promised AS (
    SELECT
        *,
        DATE '2000-01-03' + CAST(
            7 * floor(work_day / CAST(5 AS DOUBLE)) + work_day - 5 * floor(work_day / CAST(5 AS DOUBLE)) AS INT
        ) AS due_on
    FROM counted
)
SELECT
    '问题线索' AS system,
    clue_id AS matter_id,
    kind AS what,
    village_id,
    department_id,
    found_on AS opened_on,
    due_on,
    closed_on
FROM clues
UNION ALL
SELECT '检查整改', inspection_id, body, village_id, NULL, inspected_on, due_on, NULL
FROM inspections
WHERE rectified < findings
UNION ALL
SELECT
    '五公开',
    concat(
        substr(village_id, 7),
        '-',
        CAST(year(quarter) AS VARCHAR(4)),
        'Q',
        CAST(quarter(quarter) AS VARCHAR(1)),
        '-',
        CASE kind WHEN '清单内容' THEN '1' WHEN '规章制度' THEN '2' WHEN '运行程序' THEN '3' WHEN '运行过程' THEN '4' ELSE '5' END
    ),
    kind,
    village_id,
    NULL,
    quarter,
    due_on,
    published_on
FROM disclosures
UNION ALL
SELECT '质询答复', inquiry_id, topic, village_id, NULL, asked_on, NULL, answered_on
FROM inquiries
UNION ALL
SELECT
    '小微权力',
    r.run_id,
    p.name,
    r.village_id,
    NULL,
    r.started_on,
    r.started_on + CAST(p.limit_days AS INT),
    r.finished_on
FROM power_runs AS r
JOIN small_powers AS p ON p.power_id = r.power_id
UNION ALL
SELECT '办件', CAST(case_id AS VARCHAR(20)), what, village_id, department_id, opened_on, due_on, closed_on
FROM promised
WHERE closed_on IS NULL OR closed_on > due_on
UNION ALL
SELECT
    '项目付款',
    y.payment_id,
    p.name,
    v.village_id,
    p.department_id,
    p.signed_on,
    y.due_on,
    y.paid_on
FROM project_payments AS y
JOIN purchased_projects AS p ON p.project_id = y.project_id
JOIN project_villages AS v ON v.project_id = p.project_id
