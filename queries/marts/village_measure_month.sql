-- Grain: month x village x measure of dim_measure, with numerator and denominator.
-- Quarters count in their first month, assessments in January of their year. Measures that hang
-- on a policy number (satisfied, answered in time) are left to the questions.
WITH flows AS (
    SELECT
        month,
        village_id,
        '每月工时' AS measure,
        CAST(sum(hours) AS DECIMAL(18, 6)) AS numerator,
        CAST(1 AS DECIMAL(18, 2)) AS denominator
    FROM burden_month
    GROUP BY month, village_id
    UNION ALL
    SELECT
        month,
        village_id,
        '清单外工时占比' AS measure,
        CAST(coalesce(sum(hours) FILTER (WHERE standing <> '在册'), 0) AS DECIMAL(18, 6)) AS numerator,
        CAST(sum(hours) AS DECIMAL(18, 2)) AS denominator
    FROM burden_month
    GROUP BY month, village_id
    UNION ALL
    SELECT
        month,
        village_id,
        '每月填表工时' AS measure,
        CAST(sum(hours) AS DECIMAL(18, 6)) AS numerator,
        CAST(1 AS DECIMAL(18, 2)) AS denominator
    FROM form_month
    GROUP BY month, village_id
    UNION ALL
    SELECT
        month,
        village_id,
        '小微权力合规率' AS measure,
        CAST(count(*) FILTER (WHERE conforming) AS DECIMAL(18, 6)) AS numerator,
        CAST(count(*) AS DECIMAL(18, 2)) AS denominator
    FROM power_use
    GROUP BY month, village_id
    UNION ALL
    SELECT
        quarter AS month,
        village_id,
        '五公开按时率' AS measure,
        CAST(sum(on_time) AS DECIMAL(18, 6)) AS numerator,
        CAST(sum(due) AS DECIMAL(18, 2)) AS denominator
    FROM disclosure_quarter
    GROUP BY quarter, village_id
    UNION ALL
    SELECT
        CAST(date_trunc('month', asked_on) AS DATE) AS month,
        village_id,
        '质询满意率' AS measure,
        CAST(count(*) FILTER (WHERE satisfied) AS DECIMAL(18, 6)) AS numerator,
        CAST(count(satisfied) AS DECIMAL(18, 2)) AS denominator
    FROM inquiries
    GROUP BY CAST(date_trunc('month', asked_on) AS DATE), village_id
    UNION ALL
    SELECT
        CAST(date_trunc('month', inspected_on) AS DATE) AS month,
        village_id,
        '检查整改率' AS measure,
        CAST(sum(rectified) AS DECIMAL(18, 6)) AS numerator,
        CAST(sum(findings) AS DECIMAL(18, 2)) AS denominator
    FROM inspections
    GROUP BY CAST(date_trunc('month', inspected_on) AS DATE), village_id
    UNION ALL
    SELECT
        CAST(date_trunc('month', found_on) AS DATE) AS month,
        village_id,
        '问题线索' AS measure,
        CAST(count(*) AS DECIMAL(18, 6)) AS numerator,
        CAST(NULL AS DECIMAL(18, 2)) AS denominator
    FROM clue
    GROUP BY CAST(date_trunc('month', found_on) AS DATE), village_id
    UNION ALL
    SELECT
        make_date(year, 1, 1) AS month,
        village_id,
        '考核得分' AS measure,
        CAST(sum(total) AS DECIMAL(18, 6)) AS numerator,
        CAST(1 AS DECIMAL(18, 2)) AS denominator
    FROM score_year
    GROUP BY make_date(year, 1, 1), village_id
    UNION ALL
    SELECT
        month,
        village_id,
        '当场办结率' AS measure,
        CAST(sum(on_the_spot) AS DECIMAL(18, 6)) AS numerator,
        CAST(sum(cases) AS DECIMAL(18, 2)) AS denominator
    FROM case_month
    GROUP BY month, village_id
    UNION ALL
    SELECT
        month,
        village_id,
        '按时办结率' AS measure,
        CAST(sum(on_time) AS DECIMAL(18, 6)) AS numerator,
        CAST(sum(completed) AS DECIMAL(18, 2)) AS denominator
    FROM case_month
    GROUP BY month, village_id
    UNION ALL
    SELECT
        month,
        village_id,
        '最多跑一次占比' AS measure,
        CAST(sum(at_most_one_visit) AS DECIMAL(18, 6)) AS numerator,
        CAST(sum(cases) AS DECIMAL(18, 2)) AS denominator
    FROM case_month
    GROUP BY month, village_id
    UNION ALL
    SELECT
        month,
        village_id,
        '网格内解决率' AS measure,
        CAST(sum(solved_in_grid) AS DECIMAL(18, 6)) AS numerator,
        CAST(sum(events) AS DECIMAL(18, 2)) AS denominator
    FROM grid_event_month
    GROUP BY month, village_id
    UNION ALL
    SELECT
        CAST(date_trunc('month', held_on) AS DATE) AS month,
        village_id,
        '每千人活动参与人次' AS measure,
        CAST(sum(residents) AS DECIMAL(18, 6)) AS numerator,
        CAST(NULL AS DECIMAL(18, 2)) AS denominator
    FROM activities
    GROUP BY CAST(date_trunc('month', held_on) AS DATE), village_id
),
events AS (
    SELECT
        CAST(date_trunc('month', e.reported_at) AS DATE) AS month,
        g.village_id,
        CAST(
            CAST(CAST(e.resolved_at AS DATE) - CAST(e.reported_at AS DATE) AS INT) * 1440
            + (extract(HOUR FROM e.resolved_at) - extract(HOUR FROM e.reported_at)) * 60
            + extract(MINUTE FROM e.resolved_at) - extract(MINUTE FROM e.reported_at)
            AS BIGINT
        ) AS minutes
    FROM grid_events AS e
    JOIN grids AS g ON g.grid_id = e.grid_id
    WHERE e.resolved_at IS NOT NULL
),
months AS (
    SELECT DISTINCT month FROM burden_month
),
households AS (
    SELECT village_id, CAST(sum(households) AS BIGINT) AS households
    FROM grids
    GROUP BY village_id
),
workers AS (
    SELECT m.month, w.village_id, count(*) AS workers
    FROM months AS m
    JOIN grid_post AS w
        ON w.hired_on <= last_day(m.month) AND (w.left_on IS NULL OR w.left_on >= last_day(m.month))
    GROUP BY m.month, w.village_id
),
shares AS (
    SELECT project_id, village_id, count(*) OVER (PARTITION BY project_id) AS villages
    FROM project_villages
),
money AS (
    SELECT
        CAST(date_trunc('month', p.paid_on) AS DATE) AS month,
        s.village_id,
        CAST(CAST(p.amount_yuan AS DOUBLE) / s.villages AS DECIMAL(18, 2)) AS yuan
    FROM project_payments AS p
    JOIN shares AS s ON s.project_id = p.project_id
    WHERE p.paid_on IS NOT NULL
)
SELECT month, village_id, measure, numerator, denominator
FROM flows
UNION ALL
SELECT
    month,
    village_id,
    '网格事件平均时长',
    CAST(CAST(sum(minutes) AS DOUBLE) / 60 AS DECIMAL(18, 6)),
    CAST(count(*) AS DECIMAL(18, 2))
FROM events
GROUP BY month, village_id
UNION ALL
SELECT
    w.month,
    w.village_id,
    '每名网格员户数',
    CAST(h.households AS DECIMAL(18, 6)),
    CAST(w.workers AS DECIMAL(18, 2))
FROM workers AS w
JOIN households AS h ON h.village_id = w.village_id
UNION ALL
SELECT month, village_id, '人均项目资金', CAST(sum(yuan) AS DECIMAL(18, 6)), CAST(NULL AS DECIMAL(18, 2))
FROM money
GROUP BY month, village_id
