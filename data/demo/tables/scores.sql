-- What is counted is the share of right ones among sample_size cases, each right with the true
-- share; what is judged is the truth and an error. In 2021 the village at place 11 is judged so
-- much better on duties carried out that a tie stands across the cut.
WITH sized AS (
    SELECT
        t.year,
        t.village_id,
        t.indicator_id,
        t.true_share,
        i.weight,
        t.year || t.village_id || t.indicator_id || getvariable('scores_occasion') AS measuring,
        CASE WHEN i.basis = '计数' THEN greatest(
            round(
                pick(
                    getvariable('scores_size_least'), getvariable('scores_size_least') + v.population // 40,
                    'sample', v.village_id || t.year || t.indicator_id
                ) * exp(getvariable('scores_size_spread') * z('size', v.village_id))
            ),
            3
        )::BIGINT END AS sample_size
    FROM true_scores AS t
    JOIN indicators AS i ON i.year = t.year AND i.indicator_id = t.indicator_id
    JOIN villages AS v ON v.village_id = t.village_id
),
cases AS (
    SELECT measuring, true_share, unnest(range(sample_size)) AS one
    FROM sized
),
counted AS (
    SELECT measuring, 100 * avg((u('case', measuring || '/' || one) < true_share)::INTEGER) AS score
    FROM cases
    GROUP BY measuring
),
measured AS (
    SELECT
        s.*,
        round(
            coalesce(
                c.score,
                greatest(0, least(100, 100 * s.true_share + getvariable('scores_judged_error') * z('judged', s.measuring)))
            ),
            1
        ) AS score
    FROM sized AS s
    LEFT JOIN counted AS c ON c.measuring = s.measuring
),
totals AS (
    SELECT village_id, sum(score * weight) / 100 AS total
    FROM measured
    WHERE year = 2021
    GROUP BY village_id
),
ordered AS (
    SELECT village_id, total, row_number() OVER (ORDER BY total DESC, village_id) AS place
    FROM totals
),
raised AS (
    SELECT
        max(village_id) FILTER (WHERE place = 11) AS village_id,
        max(total) FILTER (WHERE place = 10) - max(total) FILTER (WHERE place = 11) AS gap
    FROM ordered
)
SELECT
    m.year,
    m.village_id,
    m.indicator_id,
    -- Three decimals, so that both totals are the same and not nearly so.
    round(least(m.score + coalesce(100 * r.gap / m.weight, 0), 100), 3) AS score,
    m.sample_size
FROM measured AS m
LEFT JOIN raised AS r ON r.village_id = m.village_id AND m.year = 2021 AND m.indicator_id = 'I01'
