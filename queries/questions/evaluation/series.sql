/*
title = { zh = "前后对照的逐月数据", en = "Months for before and after" }
definition.zh = "可以前后对照的改革，其衡量数据的逐月全区数值，到下一件记录在案的大事前为止。开始前12个月内的大事单独成段，直到下一件大事；更早的大事各自另起水平。"
definition.en = "For reforms that can be told by before and after: their measure month by month, up to the next recorded event. Events within 12 months before the start are spells of their own until the next event; earlier ones begin a level of their own."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages"]
policy = ["evaluation.close_months"]
on = ["evaluation/record"]
columns.started = { zh = "改革开始", en = "Reform began", unit = "month" }
columns.scale = { zh = "尺度", en = "Scale" }
columns.value = { zh = "数值", en = "Value", unit = "row" }
columns.era = { zh = "此前大事数", en = "Events before", unit = "count" }
columns.episode = { zh = "所处大事", en = "During" }
*/
WITH answerable AS (
    SELECT reform, started FROM record WHERE design = '前后对照' AND reason IS NULL
),
-- Of each reform that can be answered the chosen villages; of the others none, and nothing is read.
chosen AS (
    SELECT a.reform, v.village_id
    FROM answerable AS a, (SELECT unnest($villages) AS village_id) AS v
),
monthly AS (
    SELECT '清单修订：全部工时前后对照' AS reform, '对数' AS scale, 'hours' AS unit, month,
        nullif(sum(hours)::DOUBLE, 0) / nullif(count(DISTINCT village_id), 0) AS value
    FROM burden_month
    WHERE village_id IN (SELECT village_id FROM chosen WHERE reform = '清单修订：全部工时前后对照')
    GROUP BY month
    UNION ALL
    SELECT '表格战役：填表工时', '对数', 'hours', month,
        nullif(sum(hours)::DOUBLE, 0) / nullif(count(DISTINCT village_id), 0)
    FROM form_month
    WHERE village_id IN (SELECT village_id FROM chosen WHERE reform = '表格战役：填表工时')
    GROUP BY month
    UNION ALL
    SELECT '小微权力：合规率', '原值', 'percent', month, 100.0 * count_if(conforming) / nullif(count(*), 0)
    FROM power_use
    WHERE village_id IN (SELECT village_id FROM chosen WHERE reform = '小微权力：合规率')
    GROUP BY month
    UNION ALL
    SELECT '绩效考核：按时办结率', '原值', 'percent', month, 100.0 * sum(on_time) / nullif(sum(completed), 0)
    FROM case_month
    WHERE village_id IN (SELECT village_id FROM chosen WHERE reform = '绩效考核：按时办结率')
    GROUP BY month
),
happened AS (
    SELECT a.reform, a.started, m.month, string_agg(m.milestone, '、' ORDER BY m.milestone) AS milestone
    FROM answerable AS a, milestone AS m
    WHERE m.month <> a.started
    GROUP BY a.reform, a.started, m.month
),
spells AS (
    SELECT
        *,
        coalesce(lead(month) OVER (PARTITION BY reform ORDER BY month), started) AS ends,
        month < started AND month >= started - to_months($evaluation_close_months::INTEGER) AS close
    FROM happened
)
SELECT
    m.reform,
    a.started,
    m.month,
    m.scale,
    m.unit,
    m.value,
    (SELECT count(*) FROM spells AS s WHERE s.reform = m.reform AND s.month <= m.month AND NOT s.close) AS era,
    (
        SELECT max(s.milestone)
        FROM spells AS s
        WHERE s.reform = m.reform AND s.close AND m.month >= s.month AND m.month < least(s.ends, a.started)
    ) AS episode
FROM monthly AS m
JOIN answerable AS a ON a.reform = m.reform
WHERE m.month <= $to
  AND m.month < coalesce((SELECT min(s.month) FROM spells AS s WHERE s.reform = m.reform AND s.month > a.started), DATE '9999-01-01')
ORDER BY m.reform, m.month
