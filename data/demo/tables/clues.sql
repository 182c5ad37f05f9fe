-- 160 clues; about a dozen are open and overdue on the last day.
WITH drawn AS (
    SELECT
        i + 1 AS n,
        i < 35 AS campaign,
        CASE
            WHEN i < 35 THEN DATE '2020-02-10' + pick(0, 130, 'clue/day', i)::INTEGER
            ELSE DATE '2019-01-05' + pick(0, 1075, 'clue/day', i)::INTEGER
        END AS found_on,
        pick(1, 43, 'clue/village', i) AS v,
        u('clue/kind', i) AS kind,
        pick(15, 45, 'clue/limit', i)::INTEGER AS days
    FROM range(160) AS t(i)
),
placed AS (
    SELECT village_id, row_number() OVER (ORDER BY village_id) AS v FROM villages
),
dated AS (
    SELECT
        d.*,
        p.village_id,
        d.found_on + d.days AS due_on,
        CASE
            WHEN d.found_on >= DATE '2021-07-01' AND u('clue/stuck', d.n) < 0.6 THEN NULL
            ELSE d.found_on + CAST(d.days * (0.4 + 0.75 * u('clue/pace', d.n)) AS INTEGER)
        END AS closed
    FROM drawn AS d
    JOIN placed AS p ON p.v = d.v
)
SELECT
    'C' || lpad(n::VARCHAR, 3, '0') AS clue_id,
    CASE
        WHEN campaign THEN '表格战役'
        ELSE ['减负监测点', '监督检查', '群众反映'][pick(1, 3, 'clue/source', n)::INTEGER]
    END AS source,
    village_id,
    CASE
        WHEN campaign THEN ['D19', 'D09', 'D13', 'D07', 'D16'][pick(1, 5, 'clue/dept', n)::INTEGER]
        WHEN u('clue/two', n) < 0.4 THEN list_extract(getvariable('handing_unapproved_departments'), pick(1, 2, 'clue/dept', n)::INTEGER)
        ELSE 'D' || lpad(pick(2, 27, 'clue/dept', n)::VARCHAR, 2, '0')
    END AS department_id,
    CASE
        WHEN campaign OR kind < 0.35 THEN '重复填表'
        WHEN kind < 0.65 THEN '擅自下放'
        WHEN kind < 0.80 THEN '违规考评'
        WHEN kind < 0.92 THEN '多头检查'
        ELSE '违规开证明'
    END AS kind,
    found_on,
    due_on,
    gone(closed) AS closed_on,
    CASE
        WHEN gone(closed) IS NOT NULL THEN
            CASE WHEN u('clue/out', n) < 0.72 THEN '已整改' WHEN u('clue/out', n) < 0.86 THEN '已问责' ELSE '不属实' END
    END AS outcome
FROM dated
