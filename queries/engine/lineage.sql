-- Tables that a statement names, without its own common table expressions; $statement is parsed
-- and not run.
WITH parsed AS (SELECT json_serialize_sql($statement) AS tree)
SELECT
    list_distinct(json_extract_string(tree, '$..table_name')) AS named,
    list_distinct(json_extract_string(tree, '$..cte_map.map[*].key')) AS own
FROM parsed
