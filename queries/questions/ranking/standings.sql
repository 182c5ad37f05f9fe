/*
title = { zh = "历年名次与奖惩", en = "Standings of every year" }
definition.zh = "各年度每个村居的加权总分（按政策文件保留小数）、名次、考核结果与绩效奖励。名次在全区内排列，同分取较前名次；前、后若干名的个数按政策文件的比例与取整规则确定，同分跨线时按政策文件处理。奖励＝应发月工资总额×倍数。"
definition.en = "Weighted total of each village in each year (decimals as in the policy file), its place, the consequence and the bonus. Places are counted over the whole district, equal totals share the better place; how many are rewarded or reduced follows the shares and the rounding rule of the policy file, and so do ties across a cut. Bonus is monthly payable wages times the multiple."
unit = "mixed"
direction = "up"
chart = { kind = "table" }
params = ["to", "villages"]
policy = [
    "assessment.top_share",
    "assessment.bottom_share",
    "assessment.bonus_multiple",
    "assessment.middle_multiple",
    "assessment.bottom_multiple",
    "assessment.rounding",
    "assessment.ties_at_top",
    "assessment.ties_at_bottom",
    "assessment.decimals",
]
columns.points = { zh = "总分", en = "Score", unit = "score" }
*/
WITH rounded AS (
    SELECT *, round(total, $assessment_decimals::INTEGER) AS points
    FROM score_year
    WHERE year <= year($to)
),
placed AS (
    SELECT
        *,
        count(*) OVER (PARTITION BY year) AS assessed,
        count(*) OVER (PARTITION BY year, points) AS tied,
        rank() OVER (PARTITION BY year ORDER BY points DESC) AS place,
        rank() OVER (PARTITION BY year ORDER BY points) AS place_from_last,
        count(*) OVER (PARTITION BY year) * $assessment_top_share / 100.0 AS top_exact,
        count(*) OVER (PARTITION BY year) * $assessment_bottom_share / 100.0 AS bottom_exact
    FROM rounded
),
cut AS (
    SELECT
        *,
        CASE $assessment_rounding
            WHEN 'floor' THEN floor(top_exact)
            WHEN 'ceiling' THEN ceil(top_exact)
            ELSE floor(top_exact + 0.5)
        END AS top_places,
        CASE $assessment_rounding
            WHEN 'floor' THEN floor(bottom_exact)
            WHEN 'ceiling' THEN ceil(bottom_exact)
            ELSE floor(bottom_exact + 0.5)
        END AS bottom_places
    FROM placed
),
judged AS (
    SELECT
        *,
        CASE
            WHEN place + CASE $assessment_ties_at_top WHEN 'in' THEN 0 ELSE tied - 1 END <= top_places
                THEN '奖励'
            WHEN place_from_last
                + CASE $assessment_ties_at_bottom WHEN 'in' THEN 0 ELSE tied - 1 END <= bottom_places
                THEN '缩减并通报'
            ELSE '常规'
        END AS consequence
    FROM cut
),
paid AS (
    SELECT
        *,
        CASE consequence
            WHEN '奖励' THEN $assessment_bonus_multiple
            WHEN '缩减并通报' THEN $assessment_bottom_multiple
            ELSE $assessment_middle_multiple
        END AS multiple
    FROM judged
)
SELECT
    p.year,
    p.village_id,
    v.village,
    v.subdistrict,
    v.kind,
    p.place,
    lag(p.place) OVER (PARTITION BY p.village_id ORDER BY p.year) AS place_before,
    p.points::DOUBLE AS points,
    p.tied,
    p.assessed,
    p.top_places::BIGINT AS top_places,
    p.bottom_places::BIGINT AS bottom_places,
    p.consequence,
    p.staff,
    p.monthly_wages::DOUBLE AS monthly_wages,
    p.multiple::DOUBLE AS multiple,
    p.monthly_wages::DOUBLE * p.multiple AS bonus
FROM paid AS p
JOIN dim_village AS v USING (village_id)
WHERE p.village_id IN (SELECT unnest($villages))
ORDER BY p.year, p.place, v.village
