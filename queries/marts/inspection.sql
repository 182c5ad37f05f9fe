-- Grain: one inspection. Role says whose it is in the 1+X mechanism: the discipline inspection's
-- (专责监督) or one of the departments' (职能监督).
SELECT
    inspection_id,
    body,
    CASE WHEN body = '纪检监察' THEN '专责监督' ELSE '职能监督' END AS role,
    village_id,
    inspected_on,
    due_on,
    findings,
    rectified
FROM inspections
