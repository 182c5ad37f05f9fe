-- List items, work that goes on after it was taken off, hand-downs, and the rebound.
WITH sized AS (
    SELECT village_id, sqrt(population / avg(population) OVER ()) AS size FROM villages
),
seasons AS (
    SELECT
        month,
        pow(
            [1.0, 0.78, 1.02, 1.0, 0.98, 1.02, 0.97, 0.95, 1.0, 1.0, 1.09, 1.16][month(month)],
            getvariable('season_strength')
        ) * (1 + getvariable('season_swing') * sin(2 * pi() * (month(month) - 1) / 12)) AS season,
        exp(-0.0028 * (month_no(month) - month_no(DATE '2016-01-01'))) AS trend,
        month BETWEEN getvariable('epidemic_starts') AND getvariable('epidemic_ends') AS epidemic
    FROM months
),
listed AS (
    SELECT
        s.village_id,
        m.month,
        d.duty_id AS work_id,
        [4.5, 5.0, 4.0, 10.0, 9.0, 2.0][left(d.duty_id, 2)[2]::INTEGER]
        * (0.5 + u('duty', d.duty_id)) * s.size * m.season * m.trend
        * CASE
            WHEN d.duty_id IN ('L4-21', 'L2-53') THEN
                CASE WHEN m.epidemic THEN 13 WHEN m.month > getvariable('epidemic_ends') THEN 1.2 ELSE 0.1 END
            WHEN m.epidemic AND d.list = '台账报表' THEN 1.25
            WHEN m.epidemic THEN 0.85
            ELSE 1
        END
        * CASE
            WHEN d.valid_to IS NULL OR m.month <= d.valid_to THEN 1
            WHEN u('goes-on', s.village_id) < 0.4 AND u('goes-on/item', s.village_id || d.duty_id) < 0.2 THEN 0.3
            ELSE 0
        END
        * exp(0.18 * z('work', s.village_id || d.duty_id || m.month)) AS hours
    FROM sized AS s, seasons AS m, duty_items AS d
),
handed AS (
    SELECT
        s.village_id,
        m.month,
        r.request_id AS work_id,
        (0.7 + 1.4 * u('hand', r.request_id)) * s.size * m.season
        * exp(0.18 * z('hand/work', s.village_id || r.request_id || m.month)) AS hours
    FROM sized AS s, seasons AS m, devolution_requests AS r
    WHERE m.month >= r.handed_down_on
      AND u('hand/in', s.village_id || r.request_id) < r.village_count / 43.0
),
totals AS (
    SELECT village_id, avg(hours) AS hours
    FROM (
        SELECT village_id, month, sum(hours) AS hours
        FROM listed
        WHERE month BETWEEN DATE '2020-07-01' AND DATE '2020-12-01'
        GROUP BY village_id, month
    )
    GROUP BY village_id
),
sources AS (
    SELECT unnest(getvariable('rebound_ledgers')) AS work_id, 0.3 AS share
    UNION ALL
    SELECT max(request_id), 0.2
    FROM devolution_requests
    WHERE decision = '未报批' AND handed_down_on <= getvariable('rebound_starts')
    GROUP BY department_id
),
rebound AS (
    SELECT
        t.village_id,
        m.month,
        s.work_id,
        t.hours * m.season * s.share * (
            pow(1 + getvariable('rebound_monthly_growth'), 1 + month_no(m.month) - month_no(getvariable('rebound_starts')))
            - 1
        ) AS hours
    FROM totals AS t, seasons AS m, sources AS s
    WHERE list_contains(getvariable('rebound_villages'), t.village_id)
      AND m.month >= getvariable('rebound_starts')
),
together AS (
    -- A join, since grouping half a million rows takes longer than making them.
    SELECT
        village_id,
        month,
        work_id,
        coalesce(w.hours, 0) + coalesce(r.hours, 0) AS hours
    FROM (FROM listed UNION ALL FROM handed) AS w
    FULL JOIN rebound AS r USING (village_id, month, work_id)
),
lifted AS (
    SELECT t.village_id, t.month, t.work_id, t.hours * f.factor AS hours
    FROM together AS t
    JOIN village_factor AS f ON f.village_id = t.village_id AND f.month = t.month
),
counted AS (
    SELECT
        village_id,
        month,
        work_id,
        CASE
            WHEN getvariable('counts_monthly') = 0 THEN round(hours, 1)
            ELSE poisson(
                getvariable('counts_monthly') * 72 * hours / sum(hours) OVER (PARTITION BY village_id),
                'count', village_id || work_id || month
            )
        END AS hours,
        CASE
            WHEN getvariable('counts_monthly') = 0 THEN CAST(ceil(hours / (0.8 + 2 * u('times', work_id))) AS BIGINT)
        END AS times
    FROM lifted
)
SELECT
    village_id,
    month,
    work_id,
    CASE WHEN work_id LIKE 'L%' THEN work_id END AS duty_id,
    CASE WHEN work_id LIKE 'H%' THEN work_id END AS request_id,
    coalesce(times, hours)::BIGINT AS times,
    hours
FROM counted
WHERE hours > 0
