-- Grain: one small power, with the number of steps in its procedure.
SELECT
    p.power_id,
    p.name AS power,
    p.aspect,
    p.limit_days,
    CAST(count(s.step_no) AS BIGINT) AS steps,
    CAST(count(s.step_no) FILTER (WHERE s.must_publish) AS BIGINT) AS steps_to_publish
FROM small_powers AS p
LEFT JOIN power_steps AS s ON s.power_id = p.power_id
GROUP BY p.power_id, p.name, p.aspect, p.limit_days
