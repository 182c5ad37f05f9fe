-- Grain: one finished use of a small power, with what departed from its procedure.
WITH counted AS (
    SELECT
        run_id,
        CAST(count(*) FILTER (WHERE skipped) AS BIGINT) AS skipped,
        CAST(count(*) FILTER (WHERE out_of_order) AS BIGINT) AS out_of_order,
        CAST(count(*) FILTER (WHERE undisclosed) AS BIGINT) AS undisclosed
    FROM power_step_use
    GROUP BY run_id
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
        c.skipped,
        c.out_of_order,
        c.undisclosed
    FROM power_runs AS r
    JOIN small_powers AS p ON p.power_id = r.power_id
    JOIN counted AS c ON c.run_id = r.run_id
)
SELECT
    *,
    CAST(date_trunc('month', finished_on) AS DATE) AS month,
    days_used > limit_days AS late,
    skipped = 0 AND out_of_order = 0 AND undisclosed = 0 AND days_used <= limit_days AS conforming
FROM compared
