-- Quality of a village persists from year to year. In 2021 the village at place 11 is given the
-- scores of the one at place 10, so that a tie stands across the cut.
WITH drawn AS (
    SELECT
        i.year,
        v.village_id,
        i.indicator_id,
        i.basis,
        i.weight,
        round(
            least(
                88 + 4 * z('quality', v.village_id) + 2 * z('quality/year', v.village_id || i.year)
                + 4 * z('score', v.village_id || i.year || i.indicator_id),
                99.9
            ),
            1
        ) AS score,
        CASE WHEN i.basis = '计数' THEN pick(60, 60 + v.population // 40, 'sample', v.village_id || i.year || i.indicator_id) END
            AS sample_size
    FROM indicators AS i, villages AS v
),
totals AS (
    SELECT village_id, round(sum(score * weight) / 100, 2) AS total
    FROM drawn
    WHERE year = 2021
    GROUP BY village_id
),
ordered AS (
    SELECT village_id, row_number() OVER (ORDER BY total DESC, village_id) AS place
    FROM totals
),
pair AS (
    SELECT
        max(village_id) FILTER (WHERE place = 10) AS model,
        max(village_id) FILTER (WHERE place = 11) AS copy
    FROM ordered
)
SELECT
    d.year,
    d.village_id,
    d.indicator_id,
    coalesce(m.score, d.score) AS score,
    d.sample_size
FROM drawn AS d
CROSS JOIN pair AS p
LEFT JOIN drawn AS m
    ON d.year = 2021 AND d.village_id = p.copy
    AND m.year = 2021 AND m.village_id = p.model AND m.indicator_id = d.indicator_id
