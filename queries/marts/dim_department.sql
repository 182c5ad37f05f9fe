-- Grain: one department.
SELECT department_id, name AS department, kind AS department_kind
FROM departments
