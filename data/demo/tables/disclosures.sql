WITH owed AS (
    SELECT
        v.village_id,
        m.month AS quarter,
        k.kind,
        CAST(m.month + INTERVAL 3 MONTH AS DATE) + 14 AS due_on,
        v.village_id || m.month || k.kind AS key
    FROM villages AS v, months AS m,
        (VALUES ('清单内容'), ('规章制度'), ('运行程序'), ('运行过程'), ('运行结果')) AS k(kind)
    WHERE m.month >= DATE '2019-01-01' AND month(m.month) IN (1, 4, 7, 10)
),
paced AS (
    SELECT
        *,
        u('disclose', key)
            < CASE WHEN list_contains(getvariable('disclosure_weak_villages'), village_id) THEN 0.42 ELSE 0.05 END AS late
    FROM owed
)
SELECT
    village_id,
    quarter,
    kind,
    -- The last quarter would fall due after the last day; it is owed by that day.
    least(due_on, DATE '2021-12-31') AS due_on,
    CASE
        WHEN late AND u('disclose/never', key) < 0.2 THEN NULL
        WHEN late THEN gone(least(due_on, DATE '2021-12-31') + pick(1, 40, 'disclose/days', key)::INTEGER)
        ELSE least(due_on, DATE '2021-12-31') - pick(0, 13, 'disclose/days', key)::INTEGER
    END AS published_on
FROM paced
