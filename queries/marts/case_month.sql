-- Grain: month of submission x village x service item, with the department of the item.
-- Working days leave out Saturdays and Sundays, not public holidays: days are counted from a
-- Monday, five to each whole week and at most five to the rest.
WITH dated AS (
    SELECT
        c.*,
        i.department_id,
        i.promised_days,
        i.legal_days,
        CAST(CAST(c.submitted_at AS DATE) - DATE '2000-01-03' AS INT) AS day_in,
        CAST(CAST(c.completed_at AS DATE) - DATE '2000-01-03' AS INT) AS day_out
    FROM service_cases AS c
    JOIN service_items AS i ON i.item_id = c.item_id
),
counted AS (
    SELECT
        *,
        CAST(
            5 * floor(day_out / CAST(7 AS DOUBLE)) + least(day_out - 7 * floor(day_out / CAST(7 AS DOUBLE)), 5)
            - 5 * floor(day_in / CAST(7 AS DOUBLE)) - least(day_in - 7 * floor(day_in / CAST(7 AS DOUBLE)), 5)
            AS BIGINT
        ) AS days_used
    FROM dated
)
SELECT
    CAST(date_trunc('month', submitted_at) AS DATE) AS month,
    village_id,
    item_id,
    department_id,
    CAST(count(*) AS BIGINT) AS cases,
    CAST(count(completed_at) AS BIGINT) AS completed,
    CAST(count(*) FILTER (WHERE on_the_spot) AS BIGINT) AS on_the_spot,
    CAST(count(*) FILTER (WHERE completed_at IS NOT NULL AND days_used <= promised_days) AS BIGINT) AS on_time,
    CAST(sum(days_used) AS BIGINT) AS days_used,
    CAST(sum(CASE WHEN completed_at IS NOT NULL THEN promised_days END) AS BIGINT) AS days_promised,
    CAST(sum(CASE WHEN completed_at IS NOT NULL THEN legal_days END) AS BIGINT) AS days_legal,
    CAST(sum(visits) AS BIGINT) AS visits,
    CAST(count(*) FILTER (WHERE visits <= 1) AS BIGINT) AS at_most_one_visit,
    CAST(count(*) FILTER (WHERE channel = '窗口') AS BIGINT) AS by_counter,
    CAST(count(*) FILTER (WHERE channel = '网上') AS BIGINT) AS by_web,
    CAST(count(*) FILTER (WHERE channel = '掌上') AS BIGINT) AS by_mobile,
    CAST(count(*) FILTER (WHERE channel = '上门') AS BIGINT) AS by_home_visit,
    CAST(count(rating) AS BIGINT) AS rated,
    CAST(count(*) FILTER (WHERE rating = 1) AS BIGINT) AS rated_1,
    CAST(count(*) FILTER (WHERE rating = 2) AS BIGINT) AS rated_2,
    CAST(count(*) FILTER (WHERE rating = 3) AS BIGINT) AS rated_3,
    CAST(count(*) FILTER (WHERE rating = 4) AS BIGINT) AS rated_4,
    CAST(count(*) FILTER (WHERE rating = 5) AS BIGINT) AS rated_5,
    CAST(count(*) FILTER (WHERE rating <= 2 AND rectified) AS BIGINT) AS rectified
FROM counted
GROUP BY CAST(date_trunc('month', submitted_at) AS DATE), village_id, item_id, department_id
