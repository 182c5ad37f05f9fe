/*
title = { zh = "奖惩需复核的村居", en = "Consequences to review" }
definition.zh = "期末所在年度，考核结果不稳固的村居：模拟中结果不变的可能低于政策文件的标准。分差为该村居总分与最近一条界线另一侧总分之差；涉及金额为结果改变后绩效奖励的变化；“取决于”说明哪一种不确定单独就足以改变结果。"
definition.en = "Villages whose consequence in the year that the period ends in is not firm: the chance that it stays the same in the draws is below the policy's mark. The gap is the distance in points to the score on the other side of the nearest cut; the money at stake is the change of the bonus if the consequence changed; “hangs on” says which source of doubt alone is enough to change it."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
empty.zh = "没有需要复核的考核结果。"
empty.en = "No consequence needs a review."
params = ["to", "villages"]
policy = ["assessment.decimals", "assessment.bonus_multiple", "assessment.middle_multiple", "assessment.bottom_multiple"]
on = ["ranking/certainty"]
columns.gap = { zh = "分差", en = "Gap", unit = "score" }
columns.points = { zh = "总分", en = "Score", unit = "score" }
columns.at_stake = { zh = "涉及金额", en = "At stake", unit = "yuan" }
*/
WITH totals AS (
    SELECT
        village_id,
        round(total, $assessment_decimals::INTEGER)::DOUBLE AS points,
        rank() OVER (ORDER BY round(total, $assessment_decimals::INTEGER) DESC) AS place,
        rank() OVER (ORDER BY round(total, $assessment_decimals::INTEGER)) AS place_from_last
    FROM score_year
    WHERE year = (SELECT max(year) FROM score_year WHERE year <= year($to))
),
judged AS (
    SELECT
        *,
        CASE
            WHEN consequence = '奖励' OR (consequence = '常规' AND top_chance >= bottom_chance) THEN 'top'
            ELSE 'bottom'
        END AS cut
    FROM certainty
    WHERE grade <> '稳固'
),
beside AS (
    -- The nearest total on the other side of the cut.
    SELECT j.village_id, min(abs(t.points - j.points)) AS gap
    FROM judged AS j
    JOIN totals AS t ON CASE
        WHEN j.consequence = '奖励' THEN t.place > j.top_places AND t.points < j.points
        WHEN j.consequence = '缩减并通报' THEN t.place_from_last > j.bottom_places AND t.points > j.points
        WHEN j.cut = 'top' THEN t.place <= j.top_places AND t.points > j.points
        ELSE t.place_from_last <= j.bottom_places AND t.points < j.points
    END
    GROUP BY j.village_id
)
SELECT
    j.place,
    j.village,
    j.consequence,
    j.points,
    b.gap,
    j.together_chance,
    j.top_chance,
    j.bottom_chance,
    j.may_belong,
    j.grade,
    j.hangs_on,
    j.monthly_wages * CASE
        WHEN j.consequence = '奖励' THEN $assessment_bonus_multiple - $assessment_middle_multiple
        WHEN j.consequence = '缩减并通报' THEN $assessment_middle_multiple - $assessment_bottom_multiple
        WHEN j.cut = 'top' THEN $assessment_bonus_multiple - $assessment_middle_multiple
        ELSE $assessment_middle_multiple - $assessment_bottom_multiple
    END AS at_stake
FROM judged AS j
LEFT JOIN beside AS b USING (village_id)
ORDER BY j.together_chance, j.place
