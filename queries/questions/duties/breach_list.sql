/*
title = { zh = "违规下放，谁来答复", en = "Against the rule: who must answer" }
definition.zh = "到期末为止未报批即下放、不同意仍下放，或虽经同意但既无经费也无人员的每一项工作，最近下放的在前；工时为所选村居期内用于它的工时，没有工时的是期内没有村居做。"
definition.en = "Every piece of work handed down by the end of the period without asking, after a refusal, or approved with neither money nor posts, latest first; hours are those that the chosen villages spent on it in the period, blank where none did."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["from", "to", "villages", "departments"]
columns.work = { zh = "下放的工作", en = "Work" }
columns.handling = { zh = "违规情形", en = "How" }
columns.hours = { zh = "期内工时", en = "Hours in the period", unit = "hours" }
columns.villages = { zh = "期内承担村居", en = "Villages doing it", unit = "villages" }
*/
WITH spent AS (
    SELECT work_id, sum(hours)::DOUBLE AS hours, count(DISTINCT village_id) AS villages
    FROM off_list_month
    WHERE month BETWEEN $from AND $to AND village_id IN (SELECT unnest($villages))
    GROUP BY work_id
)
SELECT
    h.department AS owner,
    h.work,
    h.handling,
    h.requested_on,
    h.handed_down_on,
    coalesce(s.villages, 0) AS villages,
    s.hours
FROM hand_down AS h
LEFT JOIN spent AS s ON s.work_id = h.request_id
WHERE h.breach AND h.month <= $to AND h.department_id IN (SELECT unnest($departments))
ORDER BY h.handed_down_on DESC, h.request_id
