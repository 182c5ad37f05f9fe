-- One to four villages a project; the last six villages by hash have none.
WITH chosen AS (
    SELECT village_id, row_number() OVER (ORDER BY u('no-project', village_id), village_id) AS v
    FROM villages
)
SELECT DISTINCT p.project_id, c.village_id
FROM purchased_projects AS p, range(4) AS t(i)
JOIN chosen AS c ON c.v = pick(1, 37, 'project/village', p.project_id || i)
WHERE i < pick(1, 4, 'project/villages', p.project_id)
