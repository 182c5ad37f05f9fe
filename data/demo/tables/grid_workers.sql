-- 710 posts: five grids have none, the largest have two. Forty posts changed hands.
WITH ranked AS (
    SELECT
        grid_id,
        row_number() OVER (ORDER BY u('uncovered', grid_id), grid_id) <= 5 AS uncovered,
        households
    FROM grids
),
covered AS (
    SELECT grid_id, row_number() OVER (ORDER BY households DESC, grid_id) AS size_rank
    FROM ranked
    WHERE NOT uncovered
),
posts AS (
    SELECT grid_id, 1 AS post FROM covered
    UNION ALL
    SELECT grid_id, 2 FROM covered
    WHERE size_rank <= 710 - (SELECT count(*) FROM covered)
),
changed AS (
    SELECT
        grid_id,
        post,
        row_number() OVER (ORDER BY u('change', grid_id || post), grid_id, post) <= 40 AS changed,
        DATE '2016-03-01' + pick(0, 900, 'hired', grid_id || post)::INTEGER AS first_day,
        DATE '2019-03-01' + pick(0, 1000, 'left', grid_id || post)::INTEGER AS change_day
    FROM posts
),
people AS (
    SELECT grid_id, post, 1 AS turn, first_day AS hired_on, CASE WHEN changed THEN change_day END AS left_on
    FROM changed
    UNION ALL
    SELECT grid_id, post, 2, change_day + 1, NULL
    FROM changed
    WHERE changed
)
SELECT
    'W' || lpad(row_number() OVER (ORDER BY grid_id, post, turn)::VARCHAR, 4, '0') AS worker_id,
    '网格员' || lpad(row_number() OVER (ORDER BY grid_id, post, turn)::VARCHAR, 4, '0') AS name,
    '000' || lpad(pick(0, 99999999, 'phone', grid_id || post || turn)::VARCHAR, 8, '0') AS phone,
    grid_id,
    hired_on,
    left_on
FROM people
