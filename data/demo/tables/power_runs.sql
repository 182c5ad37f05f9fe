-- About 4,000 uses; a use takes its limit times a pace, and about one in ten is late.
WITH steps AS (
    SELECT power_id, count(*) AS steps FROM power_steps GROUP BY power_id
),
drawn AS (
    SELECT
        i + 1 AS n,
        'P' || lpad(least(1 + floor(pow(u('run/power', i), 0.8) * 25), 25)::INTEGER::VARCHAR, 2, '0') AS power_id,
        pick(1, 43, 'run/village', i) AS v,
        DATE '2019-01-02' + pick(0, 1090, 'run/day', i)::INTEGER AS started_on,
        u('run/pace', i) AS pace
    FROM range(4000) AS t(i)
),
placed AS (
    SELECT village_id, row_number() OVER (ORDER BY village_id) AS v FROM villages
),
paced AS (
    SELECT
        d.n,
        d.power_id,
        p.village_id,
        d.started_on,
        CASE
            WHEN d.pace < CASE WHEN list_contains(getvariable('powers_weak_villages'), p.village_id) THEN 0.24 ELSE 0.08 END
                THEN w.limit_days + pick(1, 12, 'run/over', d.n)
            ELSE floor(w.limit_days * (0.35 + 0.65 * d.pace))
        END::INTEGER AS days
    FROM drawn AS d
    JOIN placed AS p ON p.v = d.v
    JOIN small_powers AS w ON w.power_id = d.power_id
)
SELECT
    'R' || lpad(n::VARCHAR, 4, '0') AS run_id,
    power_id,
    village_id,
    started_on,
    gone(started_on + days) AS finished_on
FROM paced
