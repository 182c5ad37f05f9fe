/*
title = { zh = "逾期未了事项", en = "Overdue in all systems" }
definition.zh = "到期末仍未了结且已过期限的事项：问题线索、检查发现问题、五公开、质询（期限按政策文件）、小微权力运行、办件（承诺工作日）和购买服务付款。责任方为部门；没有部门的由村居自己负责。选了部门时只列该部门的。检查整改只知现状，期末早于数据截止时可能少列。逾期最久的在前。"
definition.en = "What is still open at the end of the period and past its due day: clues, findings of inspections, the five disclosures, inquiries (term in the policy file), uses of small powers, cases (promised working days) and payments for purchased services. The owner is a department; where there is none, the village itself. With departments chosen, only theirs. When findings were rectified is not recorded, so a period that ends before the data may show too few. Longest overdue first."
unit = "days"
direction = "down"
chart = { kind = "table" }
empty = { zh = "没有逾期未了的事项。", en = "Nothing is overdue." }
params = ["to", "villages", "departments"]
policy = ["supervision.answer_days"]
columns.owner = { zh = "责任方", en = "Owner" }
columns.matter_id = { zh = "编号", en = "Number" }
*/
WITH as_of AS (
    SELECT CAST($to + INTERVAL 1 MONTH - INTERVAL 1 DAY AS DATE) AS day
),
due AS (
    SELECT
        m.* EXCLUDE (due_on),
        coalesce(m.due_on, m.opened_on + $supervision_answer_days::INTEGER) AS due_on
    FROM matter AS m
    WHERE m.village_id IN (SELECT unnest($villages))
      AND (
          m.department_id IN (SELECT unnest($departments))
          OR (m.department_id IS NULL AND len($departments) >= (SELECT count(*) FROM dim_department))
      )
)
SELECT
    d.system,
    any_value(d.what) AS what,
    CASE WHEN count(*) = 1 THEN min(v.village) ELSE '跨村居' END AS village,
    coalesce(any_value(o.department), '村居自身') AS owner,
    any_value(d.due_on) AS due_on,
    any_value(a.day - d.due_on) AS days_overdue,
    d.matter_id
FROM due AS d
CROSS JOIN as_of AS a
JOIN dim_village AS v USING (village_id)
LEFT JOIN dim_department AS o USING (department_id)
WHERE d.opened_on <= a.day
  AND d.due_on < a.day
  AND (d.closed_on IS NULL OR d.closed_on > a.day)
GROUP BY d.system, d.matter_id
ORDER BY days_overdue DESC, d.system, d.matter_id
