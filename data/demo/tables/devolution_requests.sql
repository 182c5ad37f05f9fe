-- Sixty hand-downs from 2016 to 2021. Two departments hand down without asking.
WITH drawn AS (
    SELECT
        i + 1 AS n,
        u('hand/kind', i) AS kind,
        CASE
            WHEN i % 4 = 3 THEN list_extract(
                getvariable('handing_unapproved_departments'), pick(1, 2, 'hand/who', i)::INTEGER
            )
            ELSE 'D' || lpad(pick(2, 27, 'hand/dept', i)::VARCHAR, 2, '0')
        END AS department_id,
        i % 4 = 3 AS unasked,
        CAST(DATE '2016-03-01' + to_months((i * 69 // 60)::INTEGER) AS DATE) + pick(0, 25, 'hand/day', i)::INTEGER
            AS asked
    FROM range(60) AS t(i)
),
decided AS (
    SELECT
        *,
        CASE
            WHEN unasked THEN '未报批'
            WHEN asked > DATE '2021-11-15' THEN '审批中'
            WHEN kind < 0.25 THEN '不同意'
            ELSE '同意'
        END AS decision
    FROM drawn
),
done AS (
    SELECT
        *,
        CASE
            WHEN decision IN ('同意', '未报批') THEN true
            WHEN decision = '不同意' THEN kind < 0.06
            ELSE false
        END AS handed_down
    FROM decided
),
named AS (
    SELECT no::INTEGER AS no, name, name_en, count(*) OVER () AS names FROM ref_hand_downs
)
SELECT
    'H' || lpad(d.n::VARCHAR, 3, '0') AS request_id,
    d.department_id,
    h.name || CASE WHEN d.n > h.names THEN '（二）' ELSE '' END AS name,
    h.name_en || CASE WHEN d.n > h.names THEN ' (2)' ELSE '' END AS name_en,
    NULL::VARCHAR AS duty_id,
    CASE WHEN d.decision = '同意' THEN '区级工作方案' END AS legal_basis,
    CASE WHEN NOT d.unasked THEN d.asked END AS requested_on,
    d.decision,
    CASE WHEN d.decision = '同意' AND u('hand/money', d.n) < 0.7 THEN pick(2, 30, 'hand/yuan', d.n) * 10000 ELSE 0 END
        AS funding_yuan,
    CASE WHEN d.decision = '同意' AND u('hand/posts', d.n) < 0.5 THEN pick(1, 12, 'hand/post', d.n) ELSE 0 END AS posts,
    CASE WHEN d.handed_down THEN gone(d.asked + 30) END AS handed_down_on,
    CASE WHEN d.handed_down THEN pick(6, 43, 'hand/villages', d.n) ELSE 0 END AS village_count
FROM done AS d
JOIN named AS h ON h.no = (d.n - 1) % h.names + 1
