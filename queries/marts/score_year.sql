-- Grain: year x village that was assessed. Total is weighted, out of 100; wages are the village's
-- monthly payable wages of all its workers, yuan.
SELECT
    s.year,
    s.village_id,
    CAST(sum(s.weighted) AS DECIMAL(18, 6)) AS total,
    max(p.staff) AS staff,
    CAST(max(p.staff * CAST(p.monthly_payable_yuan AS DECIMAL(18, 2))) AS DECIMAL(18, 2)) AS monthly_wages
FROM score_indicator AS s
LEFT JOIN payroll AS p ON p.year = s.year AND p.village_id = s.village_id
GROUP BY s.year, s.village_id
