-- Steps spread evenly over the use. Some uses skip a step, do one too early, or do not disclose.
WITH uses AS (
    SELECT
        r.*,
        p.limit_days,
        coalesce(r.finished_on, r.started_on + p.limit_days::INTEGER) - r.started_on AS days,
        CASE WHEN list_contains(getvariable('powers_weak_villages'), r.village_id) THEN 3 ELSE 1 END AS weak
    FROM power_runs AS r
    JOIN small_powers AS p ON p.power_id = r.power_id
),
steps AS (
    SELECT
        u.run_id,
        s.step_no,
        s.must_publish,
        u.started_on,
        u.finished_on,
        u.days,
        count(*) OVER (PARTITION BY u.run_id) AS steps,
        u('skip', u.run_id) < 0.05 * u.weak AS skips,
        u('early', u.run_id) < 0.035 * u.weak AS hurries,
        u('hide', u.run_id) < 0.07 * u.weak AS hides,
        u('which', u.run_id) AS which
    FROM uses AS u
    JOIN power_steps AS s ON s.power_id = u.power_id
),
dated AS (
    SELECT
        *,
        started_on + CAST(floor(days * (step_no - 1) / greatest(steps - 1, 1)) AS INTEGER) AS done_on,
        step_no = 2 + CAST(floor(which * (steps - 2)) AS INTEGER) AS marked
    FROM steps
)
SELECT
    run_id,
    step_no,
    CASE WHEN hurries AND marked THEN started_on - 1 ELSE done_on END AS done_on,
    CASE WHEN must_publish AND NOT hides THEN gone(done_on + 1) END AS published_on
FROM dated
WHERE NOT (skips AND marked)
  AND (finished_on IS NOT NULL OR done_on <= DATE '2021-12-31')
