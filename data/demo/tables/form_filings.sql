SELECT
    v.village_id,
    m.month,
    f.form_id,
    greatest(whole(
        CASE f.frequency WHEN '日' THEN 22 WHEN '周' THEN 4.3 WHEN '月' THEN 1 WHEN '季' THEN 0.34 WHEN '年' THEN 0.09 ELSE 0.5 END
        * (0.7 + 0.6 * u('fill', v.village_id || f.form_id)),
        'fill/times', v.village_id || f.form_id || m.month
    ), 0) AS times,
    round(
        greatest(whole(
            CASE f.frequency WHEN '日' THEN 22 WHEN '周' THEN 4.3 WHEN '月' THEN 1 WHEN '季' THEN 0.34 WHEN '年' THEN 0.09 ELSE 0.5 END
            * (0.7 + 0.6 * u('fill', v.village_id || f.form_id)),
            'fill/times', v.village_id || f.form_id || m.month
        ), 0)
        * (0.4 + 1.2 * u('fill/hours', f.form_id)),
        1
    ) AS hours
FROM villages AS v, months AS m, forms AS f
WHERE m.month >= f.valid_from
  AND (f.valid_to IS NULL OR m.month <= f.valid_to)
