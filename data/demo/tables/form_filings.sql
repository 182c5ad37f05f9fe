-- Forms in force, and withdrawn forms of ledgers that a village still keeps.
WITH kept AS (
    SELECT DISTINCT w.village_id, w.month, w.duty_id
    FROM workload AS w
    JOIN duty_items AS d ON d.duty_id = w.duty_id AND d.valid_to < w.month
),
asked AS (
    SELECT v.village_id, m.month, f.form_id, f.frequency, 1.0 AS share
    FROM villages AS v, months AS m, forms AS f
    WHERE m.month >= f.valid_from
      AND (f.valid_to IS NULL OR m.month <= f.valid_to)
    UNION ALL
    SELECT
        k.village_id,
        k.month,
        f.form_id,
        f.frequency,
        CASE
            WHEN list_contains(getvariable('rebound_villages'), k.village_id)
                AND list_contains(getvariable('rebound_ledgers'), f.duty_id)
                AND k.month >= getvariable('rebound_starts')
                THEN least(0.3 + 0.06 * (month_no(k.month) - month_no(getvariable('rebound_starts'))), 1.0)
            ELSE 0.3
        END AS share
    FROM kept AS k
    JOIN forms AS f ON f.duty_id = k.duty_id AND f.valid_to < k.month
),
counted AS (
    SELECT
        *,
        whole(
            CASE frequency WHEN '日' THEN 22 WHEN '周' THEN 4.3 WHEN '月' THEN 1 WHEN '季' THEN 0.34 WHEN '年' THEN 0.09 ELSE 0.5 END
            * share * (0.7 + 0.6 * u('fill', village_id || form_id)),
            'fill/times', village_id || form_id || month
        ) AS times
    FROM asked
)
SELECT
    village_id,
    month,
    form_id,
    times,
    round(times * (0.4 + 1.2 * u('fill/hours', form_id)), 1) AS hours
FROM counted
