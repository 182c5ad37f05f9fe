/*
title = { zh = "各村居服务情况", en = "Service by village" }
definition.zh = "期内各村居办件量、当场办结率、按时办结率与满意率。满意按政策文件的标准，以已评价件数为分母。"
definition.en = "Cases, on-the-spot rate, on-time rate and satisfaction of each village in the period. Satisfaction follows the policy file, over rated cases."
unit = "percent"
direction = "up"
chart = { kind = "table" }
params = ["from", "to", "villages", "departments", "items"]
policy = ["service.satisfied_from"]
rows = "rows/cases"
adds_up = { cases = "count", rated = "count:rating" }
*/
WITH counted AS (
    SELECT
        village_id,
        sum(cases) AS cases,
        sum(completed) AS completed,
        sum(on_the_spot) AS on_the_spot,
        sum(on_time) AS on_time,
        sum(rated) AS rated,
        sum(CASE $service_satisfied_from
            WHEN 5 THEN rated_5
            WHEN 4 THEN rated_4 + rated_5
            WHEN 3 THEN rated_3 + rated_4 + rated_5
            WHEN 2 THEN rated - rated_1
            ELSE rated
        END) AS satisfied
    FROM case_month
    WHERE village_id IN (SELECT unnest($villages))
      AND item_id IN (SELECT unnest($items))
      AND department_id IN (SELECT unnest($departments))
      AND month BETWEEN $from AND $to
    GROUP BY village_id
)
SELECT
    v.village,
    v.subdistrict,
    c.cases::BIGINT AS cases,
    100.0 * c.on_the_spot / nullif(c.cases, 0) AS on_the_spot_rate,
    100.0 * c.on_time / nullif(c.completed, 0) AS on_time_rate,
    100.0 * c.satisfied / nullif(c.rated, 0) AS satisfaction_rate,
    c.rated::BIGINT AS rated
FROM counted AS c
JOIN dim_village AS v USING (village_id)
ORDER BY on_the_spot_rate, v.village
