-- Cells of month, village and item get an expected number; the cells are then filled case by case.
-- Numbers run on from cell to cell, so that no sort over all cases is needed.
WITH seasons AS (
    SELECT
        month,
        [1.0, 0.7, 1.1, 1.0, 0.95, 1.0, 1.0, 0.95, 1.15, 0.95, 1.05, 1.1][month(month)]
        * CASE WHEN month IN (DATE '2020-02-01', DATE '2020-03-01') THEN 0.55 ELSE 1 END
        * (1 + 0.06 * (year(month) - 2019)) AS weight
    FROM months
    WHERE month >= DATE '2019-01-01'
),
items AS (
    SELECT item_id, (CASE WHEN instant THEN 2.4 ELSE 1 END) * (0.3 + 1.4 * u('item', item_id)) AS weight
    FROM service_items
),
cells AS (
    SELECT
        m.month,
        v.village_id,
        i.item_id,
        m.weight * v.population * i.weight AS weight
    FROM seasons AS m, villages AS v, items AS i
),
expected AS (
    SELECT
        month,
        village_id,
        item_id,
        whole(
            200000 * getvariable('scale') * weight / sum(weight) OVER (),
            'cell', month || village_id || item_id
        ) AS cases
    FROM cells
),
placed AS (
    SELECT *, sum(cases) OVER (ORDER BY month, village_id, item_id ROWS UNBOUNDED PRECEDING) - cases AS before
    FROM expected
    WHERE cases > 0
),
filled AS (
    SELECT month, village_id, item_id, CAST(before + unnest(range(1, cases + 1)) AS BIGINT) AS case_id
    FROM placed
),
drawn AS (
    SELECT
        f.*,
        i.instant,
        i.promised_days,
        i.max_visits,
        i.department_id,
        year(f.month) - 2019 + month(f.month) / 12.0 AS t,
        f.month BETWEEN DATE '2020-02-01' AND DATE '2020-03-01' AS epidemic,
        u('channel', case_id) AS u_channel,
        f.month + pick(0, day(last_day(f.month)) - 1, 'day', case_id)::INTEGER AS drawn_day,
        u('spot', case_id) AS u_spot,
        u('late', case_id) AS u_late
    FROM filled AS f
    JOIN service_items AS i ON i.item_id = f.item_id
),
channelled AS (
    SELECT
        *,
        0.62 - 0.07 * t - CASE WHEN epidemic THEN 0.34 WHEN month > DATE '2020-03-01' THEN 0.06 ELSE 0 END
            AS counter_share
    FROM drawn
),
chosen AS (
    SELECT
        *,
        CASE
            WHEN u_channel < counter_share THEN '窗口'
            WHEN u_channel < counter_share + 0.03 THEN '上门'
            WHEN u_channel < counter_share + 0.03 + (0.97 - counter_share) * 0.48 THEN '网上'
            ELSE '掌上'
        END AS channel
    FROM channelled
),
moved AS (
    -- Counters are closed at weekends and in the two long holidays; people come before or after.
    SELECT
        *,
        CASE
            WHEN channel IN ('网上', '掌上') THEN drawn_day
            WHEN holiday(drawn_day) AND month(drawn_day) = 10 THEN drawn_day + 10 - isodow(drawn_day + 10)::INTEGER + 2
            WHEN holiday(drawn_day) THEN drawn_day + 10 - isodow(drawn_day + 10)::INTEGER + 3
            WHEN isodow(drawn_day) > 5 AND day(drawn_day) > 2 THEN drawn_day - 2
            WHEN isodow(drawn_day) > 5 THEN drawn_day + 2
            ELSE drawn_day
        END AS moved_day,
        channel IN ('网上', '掌上') AS online
    FROM chosen
),
dated AS (
    SELECT *, CASE WHEN holiday(moved_day) AND NOT online THEN moved_day + 8 ELSE moved_day END AS day_in
    FROM moved
),
judged AS (
    SELECT
        *,
        CASE
            WHEN NOT instant THEN 0.01
            WHEN village_id = getvariable('service_fall_village') AND item_id = getvariable('service_fall_item')
                AND month >= getvariable('service_fall_starts') THEN 0.12
            ELSE 0.84 + 0.045 * t - CASE WHEN list_contains(getvariable('service_low_villages'), village_id) THEN 0.17 ELSE 0 END
        END AS p_alike,
        CASE WHEN list_contains(getvariable('service_late_departments'), department_id) THEN 0.14 ELSE 0.035 END AS p_late
    FROM dated
),
clustered AS (
    SELECT
        *,
        CASE
            WHEN NOT instant OR getvariable('service_cluster_day_sd') + getvariable('service_cluster_month_sd') = 0 THEN p_alike
            ELSE spread(
                p_alike,
                getvariable('service_cluster_day_sd') * z('spot/day', village_id || day_in)
                + getvariable('service_cluster_month_sd') * z('spot/month', village_id || month),
                sqrt(pow(getvariable('service_cluster_day_sd'), 2) + pow(getvariable('service_cluster_month_sd'), 2))
            )
        END AS p_spot
    FROM judged
),
worked AS (
    SELECT
        *,
        u_spot < p_spot AS on_the_spot,
        pick(5, 40, 'wait', case_id) AS stay,
        CASE
            WHEN u_late < p_late THEN promised_days + pick(1, 5, 'over', case_id)
            WHEN promised_days = 0 THEN 0
            ELSE pick(1, promised_days, 'used', case_id)
        END AS days_used
    FROM clustered
),
timed AS (
    -- Residents send at any hour; what is handled on the spot or on the day needs someone there:
    -- at counters in office hours, online from 8 to 22.
    SELECT
        *,
        day_in + INTERVAL 1 MINUTE * CASE
            WHEN online AND on_the_spot THEN pick(480, 1279, 'minute', case_id)
            WHEN online AND days_used = 0 THEN pick(480, 1079, 'minute', case_id)
            WHEN online THEN pick(420, 1379, 'minute', case_id)
            WHEN on_the_spot THEN office_minute(stay, 'minute', case_id)
            WHEN days_used = 0 THEN pick(510, 719, 'minute', case_id)
            ELSE office_minute(0, 'minute', case_id)
        END AS submitted_at
    FROM worked
),
finished AS (
    SELECT
        *,
        CASE
            WHEN on_the_spot THEN submitted_at + INTERVAL 1 MINUTE * stay
            WHEN days_used = 0 AND online THEN submitted_at + INTERVAL 1 MINUTE * pick(45, 240, 'same day', case_id)
            WHEN days_used = 0 THEN day_in + INTERVAL 1 MINUTE * pick(870, 1049, 'same day', case_id)
            ELSE workdays(day_in, days_used) + INTERVAL 1 MINUTE * office_minute(0, 'done', case_id)
        END AS completed_at,
        CASE WHEN u('rated', case_id) < 0.4 THEN u('rating', case_id) END AS u_rating
    FROM timed
),
rated AS (
    SELECT
        *,
        CASE
            WHEN u_rating IS NULL OR completed_at >= TIMESTAMP '2022-01-01' THEN NULL
            WHEN u_rating < 0.005 + CASE WHEN u_late < p_late THEN 0.05 ELSE 0 END THEN 1
            WHEN u_rating < 0.015 + CASE WHEN u_late < p_late THEN 0.08 ELSE 0 END THEN 2
            WHEN u_rating < 0.06 + CASE WHEN u_late < p_late THEN 0.15 ELSE 0 END THEN 3
            WHEN u_rating < 0.30 THEN 4
            ELSE 5
        END AS rating
    FROM finished
)
SELECT
    case_id,
    item_id,
    village_id,
    channel,
    submitted_at,
    CASE WHEN completed_at < TIMESTAMP '2022-01-01' THEN completed_at END AS completed_at,
    on_the_spot AND completed_at < TIMESTAMP '2022-01-01' AS on_the_spot,
    CASE
        WHEN channel IN ('网上', '掌上') AND max_visits = 0 THEN 0
        WHEN channel = '上门' THEN 0
        WHEN u('visits', case_id) < 0.015 THEN 2
        ELSE 1
    END AS visits,
    rating,
    CASE WHEN rating <= 2 THEN u('rectified', case_id) < 0.86 END AS rectified
FROM rated
