-- Steps spread over the use: the subdistrict, the district and the villagers' assembly take longest.
-- Some uses skip a step, do one too early, or do not disclose. The first step and the last stand on
-- the first and the last day of the use; what is done on the last day of the data is published then.
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
        CASE
            WHEN s.step_no = 1 THEN 0
            ELSE pick(70, 130, 'step/pace', u.run_id || '/' || s.step_no) * CASE s.actor
                WHEN '区级部门' THEN 26
                WHEN '街道' THEN 22
                WHEN '村民会议' THEN 18
                WHEN '村两委' THEN 10
                WHEN '村党组织' THEN 9
                WHEN '村务监督委员会' THEN 8
                ELSE 7
            END
        END AS share,
        u('skip', u.run_id) < 0.05 * u.weak AS skips,
        u('early', u.run_id) < 0.035 * u.weak AS hurries,
        u('hide', u.run_id) < 0.07 * u.weak AS hides,
        u('which', u.run_id) AS which
    FROM uses AS u
    JOIN power_steps AS s ON s.power_id = u.power_id
),
paced AS (
    SELECT
        *,
        sum(share) OVER (PARTITION BY run_id ORDER BY step_no)::BIGINT AS reached,
        sum(share) OVER (PARTITION BY run_id)::BIGINT AS whole
    FROM steps
),
dated AS (
    SELECT
        *,
        started_on + (days * reached // greatest(whole, 1))::INTEGER AS done_on,
        step_no = 2 + CAST(floor(which * (steps - 2)) AS INTEGER) AS marked
    FROM paced
)
SELECT
    run_id,
    step_no,
    CASE WHEN hurries AND marked THEN started_on - 1 ELSE done_on END AS done_on,
    CASE WHEN must_publish AND NOT hides THEN least(done_on + 1, DATE '2021-12-31') END AS published_on
FROM dated
WHERE NOT (skips AND marked)
  AND (finished_on IS NOT NULL OR done_on <= DATE '2021-12-31')
