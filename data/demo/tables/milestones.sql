-- What is on record, with the shock of the world where the district recorded it.
SELECT milestone_id, name, name_en, happened_on FROM ref_milestones
UNION ALL
SELECT 'M5', '专项行动开始', 'District-wide campaign begins', getvariable('shock_starts')
WHERE getvariable('shock_recorded')
