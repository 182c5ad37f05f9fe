-- Grain: one clue.
SELECT clue_id, source, village_id, department_id, kind, found_on, due_on, closed_on, outcome
FROM clues
