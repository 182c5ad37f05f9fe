-- Three instalments: 40, 40 and 20 per cent. About one in five is late.
WITH due AS (
    SELECT
        p.project_id,
        p.department_id,
        i,
        p.signed_on + 20 + CAST(i * (p.ends_on - p.signed_on) / 2 AS INTEGER) AS due_on,
        p.contract_yuan * [0.4, 0.4, 0.2][i + 1] AS amount_yuan
    FROM purchased_projects AS p, range(3) AS t(i)
),
paid AS (
    SELECT
        *,
        u('payment/late', project_id || i)
            < CASE WHEN department_id = getvariable('payment_late_department') THEN 0.65 ELSE 0.10 END AS late
    FROM due
)
SELECT
    project_id || '-' || (i + 1) AS payment_id,
    project_id,
    due_on,
    gone(
        due_on + CASE
            WHEN late THEN pick(10, 150, 'payment/days', project_id || i)
            ELSE -pick(0, 12, 'payment/days', project_id || i)
        END::INTEGER
    ) AS paid_on,
    amount_yuan
FROM paid
