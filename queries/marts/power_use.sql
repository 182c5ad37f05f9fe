-- Grain: one finished use of a small power, with what departed from its procedure.
-- A step is out of order when a step before it in the procedure was done later.
WITH ordered AS (
    SELECT
        r.run_id,
        t.step_no,
        t.done_on,
        t.published_on,
        s.must_publish,
        max(t.done_on) OVER (
            PARTITION BY r.run_id
            ORDER BY t.step_no
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS latest_before
    FROM power_runs AS r
    JOIN power_run_steps AS t ON t.run_id = r.run_id
    JOIN power_steps AS s ON s.power_id = r.power_id AND s.step_no = t.step_no
),
steps_done AS (
    SELECT
        run_id,
        count(*) AS done,
        count(*) FILTER (WHERE done_on < latest_before) AS out_of_order,
        count(*) FILTER (WHERE must_publish AND published_on IS NULL) AS undisclosed
    FROM ordered
    GROUP BY run_id
),
steps_due AS (
    SELECT power_id, count(*) AS due
    FROM power_steps
    GROUP BY power_id
),
compared AS (
    SELECT
        r.run_id,
        r.power_id,
        r.village_id,
        r.started_on,
        r.finished_on,
        CAST(r.finished_on - r.started_on AS INT) AS days_used,
        p.limit_days,
        CAST(d.due - coalesce(s.done, 0) AS BIGINT) AS skipped,
        CAST(coalesce(s.out_of_order, 0) AS BIGINT) AS out_of_order,
        CAST(coalesce(s.undisclosed, 0) AS BIGINT) AS undisclosed
    FROM power_runs AS r
    JOIN small_powers AS p ON p.power_id = r.power_id
    JOIN steps_due AS d ON d.power_id = r.power_id
    LEFT JOIN steps_done AS s ON s.run_id = r.run_id
    WHERE r.finished_on IS NOT NULL
)
SELECT
    *,
    CAST(date_trunc('month', finished_on) AS DATE) AS month,
    days_used > limit_days AS late,
    skipped = 0 AND out_of_order = 0 AND undisclosed = 0 AND days_used <= limit_days AS conforming
FROM compared
