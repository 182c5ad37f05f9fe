-- Grain: one step of the procedure in one finished use of a small power, done or skipped.
-- A step is out of order when a step before it in the procedure was done later. The days since the
-- step before are known only where both were done in order.
WITH due AS (
    SELECT
        r.run_id,
        r.power_id,
        r.village_id,
        r.finished_on,
        s.step_no,
        s.name AS step,
        s.actor,
        s.must_publish,
        t.done_on,
        t.published_on,
        max(t.done_on) OVER (
            PARTITION BY r.run_id
            ORDER BY s.step_no
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS latest_before
    FROM power_runs AS r
    JOIN power_steps AS s ON s.power_id = r.power_id
    LEFT JOIN power_run_steps AS t ON t.run_id = r.run_id AND t.step_no = s.step_no
    WHERE r.finished_on IS NOT NULL
),
judged AS (
    SELECT
        run_id,
        power_id,
        village_id,
        CAST(date_trunc('month', finished_on) AS DATE) AS month,
        step_no,
        step,
        actor,
        must_publish,
        done_on,
        published_on,
        done_on IS NULL AS skipped,
        coalesce(done_on < latest_before, false) AS out_of_order,
        done_on IS NOT NULL AND must_publish AND published_on IS NULL AS undisclosed
    FROM due
),
followed AS (
    SELECT
        *,
        lag(done_on) OVER (PARTITION BY run_id ORDER BY step_no) AS before_on,
        lag(out_of_order) OVER (PARTITION BY run_id ORDER BY step_no) AS before_out_of_order
    FROM judged
)
SELECT
    run_id,
    power_id,
    village_id,
    month,
    step_no,
    step,
    actor,
    must_publish,
    done_on,
    published_on,
    skipped,
    out_of_order,
    undisclosed,
    CASE
        WHEN NOT out_of_order AND NOT before_out_of_order THEN CAST(done_on - before_on AS INT)
    END AS days_since_before
FROM followed
