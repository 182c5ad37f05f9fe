/*
title = { zh = "两岸融合一句话", en = "Builders in a sentence" }
definition.zh = "期末在岗营造员与有营造员在岗的村居数，期内营造员牵头的活动与居民参与，以及首名营造员到岗前后各 12 个月每村每月的活动场次（前后之差不能证明因果）。"
definition.en = "Builders in post and villages with one at the end of the period, activities led and residents taking part in the period, and the activities a village and month in the 12 months before and after the first builder started (no proof of cause)."
unit = "mixed"
direction = "neither"
chart = { kind = "sentence" }
params = ["from", "to", "villages"]
on = [
    "crossstrait/builders",
    "crossstrait/activities",
    "crossstrait/residents_per_activity",
    "crossstrait/in_post_by_month",
    "crossstrait/before_after",
]
columns.builders = { zh = "在岗营造员", en = "Builders in post", unit = "count" }
columns.covered = { zh = "有营造员的村居", en = "Villages with a builder", unit = "villages" }
columns.vacant = { zh = "空岗村居", en = "Villages without", unit = "villages" }
columns.held = { zh = "牵头活动", en = "Activities led", unit = "count" }
columns.attendances = { zh = "居民人次", en = "Attendances", unit = "count" }
columns.before = { zh = "到岗前每村每月活动", en = "Activities before", unit = "times" }
columns.after = { zh = "到岗后每村每月活动", en = "Activities after", unit = "times" }
columns.n = { zh = "可比村居", en = "Villages compared", unit = "villages" }

[sentence.compared]
zh = "{builders} 名营造员驻点 {covered}；期内牵头活动 {held} 场，平均每场居民 {per_activity}。首名营造员到岗前 12 个月，每村每月活动 {before}，到岗后 12 个月 {after}（{n}可比；前后之差不能证明因果）。"
en = "Community builders in post: {builders}, in {covered}. In the period they led {held} activities with {per_activity} each. A village held activities {before} a month in the year before its first builder, {after} in the year after ({n} compared; no proof of cause)."
[sentence.vacant]
zh = "{builders} 名营造员驻点 {covered}，{vacant}空岗；期内牵头活动 {held} 场，平均每场居民 {per_activity}。首名营造员到岗前 12 个月，每村每月活动 {before}，到岗后 12 个月 {after}（{n}可比；前后之差不能证明因果）。"
en = "Community builders in post: {builders}, in {covered}; {vacant} without one. In the period they led {held} activities with {per_activity} each. A village held activities {before} a month in the year before its first builder, {after} in the year after ({n} compared; no proof of cause)."
[sentence.quiet]
zh = "{builders} 名营造员驻点 {covered}，{vacant}空岗；期内没有营造员牵头的活动。"
en = "Community builders in post: {builders}, in {covered}; {vacant} without one. They led no activity in the period."
[sentence.alone]
zh = "{builders} 名营造员驻点 {covered}，{vacant}空岗；期内牵头活动 {held} 场，平均每场居民 {per_activity}。到岗前后各 12 个月的数据不齐，尚不能比较。"
en = "Community builders in post: {builders}, in {covered}; {vacant} without one. In the period they led {held} activities with {per_activity} each. The 12 months before and after their coming are not on record, so nothing can be compared."
[sentence.none]
zh = "所选条件下没有营造员在岗，也没有其牵头的活动。"
en = "The filters leave no builder in post and no activity of theirs."
*/
WITH vacancy AS (
    SELECT max_by(number, month) AS vacant
    FROM in_post_by_month
    WHERE measure = '空岗村居'
),
compared AS (
    SELECT before, after, n
    FROM before_after
    WHERE measure = '活动场次'
)
SELECT
    CASE
        WHEN b.value = 0 AND coalesce(a.value, 0) = 0 THEN 'none'
        WHEN coalesce(a.value, 0) = 0 THEN 'quiet'
        WHEN c.n IS NULL THEN 'alone'
        WHEN v.vacant > 0 THEN 'vacant'
        ELSE 'compared'
    END AS variant,
    b.value AS builders,
    len($villages) - coalesce(v.vacant, len($villages)) AS covered,
    coalesce(v.vacant, len($villages)) AS vacant,
    a.value AS held,
    r.numerator AS attendances,
    r.value AS per_activity,
    c.before,
    c.after,
    c.n
FROM builders AS b
CROSS JOIN activities AS a
CROSS JOIN residents_per_activity AS r
CROSS JOIN vacancy AS v
LEFT JOIN compared AS c ON true
