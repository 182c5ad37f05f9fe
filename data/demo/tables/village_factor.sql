-- Grain: village x month. By how much the world lifts or lowers all hours of the village: noise,
-- and what is planted. Not in the contract, so never written: the truth that judgements look for.
WITH since AS (
    SELECT
        month,
        month_no(month) AS n,
        month_no(month) - month_no(DATE '2016-01-01') AS in_all,
        month_no(month) - month_no(getvariable('shock_starts')) AS shocked,
        month_no(month) - month_no(getvariable('step_starts')) AS stepped,
        month_no(month) - month_no(getvariable('drift_starts')) AS drifted
    FROM months
),
district AS (
    SELECT
        *,
        exp(getvariable('noise_shared_sd') * ar1(getvariable('noise_shared_ar'), 'noise/shared', '', n)) AS shared_noise,
        pow(1 + getvariable('district_yearly_drift'), in_all / 12.0) AS slow_drift,
        CASE WHEN shocked >= 0 THEN 1 + getvariable('shock_size') ELSE 1 END AS shock
    FROM since
),
villagewise AS (
    SELECT
        v.village_id,
        d.*,
        exp(getvariable('noise_sd') * ar1(getvariable('noise_ar'), 'noise', v.village_id || '/', d.n)) AS noise,
        CASE
            WHEN d.stepped >= 0 AND list_contains(getvariable('step_villages'), v.village_id) THEN 1 + getvariable('step_size')
            ELSE 1
        END AS step,
        CASE
            WHEN d.drifted >= 0 AND list_contains(getvariable('drift_villages'), v.village_id)
                THEN pow(1 + getvariable('drift_monthly_growth'), 1 + d.drifted)
            ELSE 1
        END AS drift
    FROM villages AS v, district AS d
)
SELECT
    village_id,
    month,
    noise,
    shared_noise,
    slow_drift,
    shock,
    step,
    drift,
    noise * shared_noise * slow_drift * shock * step * drift AS factor
FROM villagewise
