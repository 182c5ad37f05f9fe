/*
title = { zh = "表格战役清单", en = "Form campaign, clue by clue" }
definition.zh = "疫情防控期间“表格战役”监督检查发现的每一条重复填表线索。不受起始月限制：至期末的全部线索及其期末进展。"
definition.en = "Every clue of repeated forms that the form campaign of the epidemic found. The first month of the period does not matter: all clues up to its end, as they stood then."
unit = "days"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages", "departments"]
columns.days = { zh = "办结天数", en = "Days", unit = "days" }
*/
WITH known AS (
    SELECT *, coalesce(closed_on < $to + INTERVAL 1 MONTH, FALSE) AS closed
    FROM clue
    WHERE source = '表格战役'
      AND found_on < $to + INTERVAL 1 MONTH
      AND village_id IN (SELECT unnest($villages))
      AND department_id IN (SELECT unnest($departments))
)
SELECT
    k.clue_id,
    v.village,
    d.department AS owner,
    k.found_on,
    k.due_on,
    CASE WHEN k.closed THEN k.closed_on END AS closed_on,
    CASE WHEN k.closed THEN k.closed_on - k.found_on END AS days,
    CASE WHEN k.closed THEN k.outcome ELSE '未办结' END AS clue_outcome
FROM known AS k
JOIN dim_village AS v USING (village_id)
JOIN dim_department AS d USING (department_id)
ORDER BY k.found_on, k.clue_id
