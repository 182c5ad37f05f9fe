-- The truth behind scores.sql, which nobody knows: what an indicator of a village would be if all
-- there is were looked at. Quality of a village persists from year to year.
SELECT
    i.year,
    v.village_id,
    i.indicator_id,
    least(
        getvariable('scores_mean')
        + getvariable('scores_quality') * z('quality', v.village_id)
        + getvariable('scores_quality_year') * z('quality/year', v.village_id || i.year)
        + getvariable('scores_indicator') * z('score', v.village_id || i.year || i.indicator_id),
        getvariable('scores_ceiling')
    ) / 100 AS true_share
FROM indicators AS i, villages AS v
