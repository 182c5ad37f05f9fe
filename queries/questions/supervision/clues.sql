/*
title = { zh = "线索清单", en = "Clues, one by one" }
definition.zh = "期内发现的每一条增加基层负担的问题线索及其期末进展：按期办结、逾期办结、办理中（未到期限）、逾期未办结。"
definition.en = "Every sign of added burden found in the period, as it stood at the end of the period: closed in time, closed late, open within its limit, overdue."
unit = "days"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages", "departments"]
columns.days = { zh = "办结天数", en = "Days to close", unit = "days" }
*/
WITH known AS (
    SELECT *, coalesce(closed_on < $to + INTERVAL 1 MONTH, FALSE) AS closed
    FROM clue
    WHERE found_on >= $from
      AND found_on < $to + INTERVAL 1 MONTH
      AND village_id IN (SELECT unnest($villages))
      AND department_id IN (SELECT unnest($departments))
)
SELECT
    k.clue_id,
    k.kind AS clue_kind,
    k.source,
    v.village,
    d.department AS owner,
    k.found_on,
    k.due_on,
    CASE WHEN k.closed THEN k.closed_on END AS closed_on,
    CASE WHEN k.closed THEN k.closed_on - k.found_on END AS days,
    CASE WHEN k.closed THEN k.outcome END AS clue_outcome,
    CASE
        WHEN k.closed AND k.closed_on <= k.due_on THEN '按期办结'
        WHEN k.closed THEN '逾期办结'
        WHEN k.due_on < CAST($to + INTERVAL 1 MONTH - INTERVAL 1 DAY AS DATE) THEN '逾期未办结'
        ELSE '办理中'
    END AS state,
    k.village_id
FROM known AS k
JOIN dim_village AS v USING (village_id)
JOIN dim_department AS d USING (department_id)
ORDER BY k.found_on DESC, k.clue_id
