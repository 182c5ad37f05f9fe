/*
title = { zh = "两种口径：目录与办件", en = "Two readings: catalogue and cases" }
definition.zh = "同一个词有两种算法：按75项目录（有多少项可以做到）与按期内实际办件（有多少件做到了）。已公布的数字是目录口径。时限为承诺（目录）或实际使用（办件）工作日占法定时限的比例，目录口径只计全区通办事项。"
definition.en = "The same words counted two ways: over the 75 items of the catalogue (how many can) and over the cases of the period (how many did). Published figures are the catalogue reading. Time is promised (catalogue) or used (cases) working days over statutory days; the catalogue counts items handled district-wide only."
unit = "percent"
direction = "neither"
chart = { kind = "dot", category = "measure", start = "catalogue_rate", end = "case_rate" }
params = ["from", "to", "villages", "departments", "items"]
rows = "rows/cases"
*/
WITH catalogue AS (
    SELECT
        100.0 * count(*) FILTER (WHERE instant) / nullif(count(*), 0) AS instant_rate,
        100.0 * count(*) FILTER (WHERE fully_online) / nullif(count(*), 0) AS online_rate,
        100.0 * sum(promised_days) FILTER (WHERE district_wide)
            / nullif(sum(legal_days) FILTER (WHERE district_wide), 0) AS time_share,
        100.0 * count(*) FILTER (WHERE max_visits <= 1) / nullif(count(*), 0) AS visit_rate
    FROM dim_item
    WHERE item_id IN (SELECT unnest($items)) AND department_id IN (SELECT unnest($departments))
),
handled AS (
    SELECT
        100.0 * sum(on_the_spot) / nullif(sum(cases), 0) AS instant_rate,
        100.0 * sum(by_web + by_mobile) / nullif(sum(cases), 0) AS online_rate,
        100.0 * sum(days_used) / nullif(sum(days_legal), 0) AS time_share,
        100.0 * sum(at_most_one_visit) / nullif(sum(cases), 0) AS visit_rate
    FROM case_month
    WHERE village_id IN (SELECT unnest($villages))
      AND item_id IN (SELECT unnest($items))
      AND department_id IN (SELECT unnest($departments))
      AND month BETWEEN $from AND $to
)
SELECT '即办 / 当场办结' AS measure, c.instant_rate AS catalogue_rate, h.instant_rate AS case_rate
FROM catalogue AS c, handled AS h
UNION ALL
SELECT '全流程网办 / 网上掌上提交', c.online_rate, h.online_rate FROM catalogue AS c, handled AS h
UNION ALL
SELECT '承诺 / 实用时限占法定', c.time_share, h.time_share FROM catalogue AS c, handled AS h
UNION ALL
SELECT '最多跑一趟', c.visit_rate, h.visit_rate FROM catalogue AS c, handled AS h
