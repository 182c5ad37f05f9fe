/*
title = { zh = "数据能回答什么", en = "What the record can answer" }
definition.zh = "每项改革的开始月份，与衡量它的数据所覆盖的月份。前后对照要求开始前至少24个月、开始后至少12个月（到下一件记录在案的大事为止）；分批到达的改革要求至少10个村居在到达前已有满12个月记录。达不到的不作估计，并说明原因。各项标准见政策文件。"
definition.en = "When each reform began, and which months the data that measures it covers. Before and after asks for 24 months before and 12 months after, up to the next recorded event; a reform that came to villages one by one asks for 10 villages with 12 months on record before it came. What falls short is not estimated, and the reason is given. The standards stand in the policy file."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages"]
policy = ["evaluation.least_before", "evaluation.least_after", "evaluation.least_villages"]
columns.measure = { zh = "数据", en = "Data" }
columns.started = { zh = "改革开始", en = "Reform began", unit = "month" }
columns.start_from = { zh = "开始月份依据", en = "Start taken from" }
columns.first_month = { zh = "数据起", en = "Data from", unit = "month" }
columns.last_month = { zh = "数据止", en = "Data to", unit = "month" }
columns.months_before = { zh = "开始前", en = "Before", unit = "months" }
columns.months_after = { zh = "开始后", en = "After", unit = "months" }
columns.villages = { zh = "到达前有记录", en = "On record before", unit = "villages" }
columns.reason = { zh = "不可回答的原因", en = "Why not answerable" }
*/
WITH chosen AS (
    SELECT unnest($villages) AS village_id
),
arrived AS (
    SELECT '营造员' AS reform, village_id, min(started_on) AS arrived_on
    FROM builder_post
    WHERE started_on < $to + INTERVAL 1 MONTH
    GROUP BY village_id
    UNION ALL
    SELECT '服务站', village_id, min(opened_on)
    FROM dim_station
    GROUP BY village_id
),
revision AS (
    SELECT CAST(date_trunc('month', valid_to + INTERVAL 1 DAY) AS DATE) AS started
    FROM dim_duty
    WHERE valid_to IS NOT NULL AND valid_to + INTERVAL 1 DAY <= $to
    GROUP BY ALL
    ORDER BY count(*) DESC, started DESC
    LIMIT 1
),
starts AS (
    SELECT '清单修订' AS subject, max(started) AS started, '事项移出清单的日期' AS start_from FROM revision
    UNION ALL
    SELECT '表格战役', CAST(date_trunc('month', min(found_on)) AS DATE), '首条线索' FROM clue WHERE source = '表格战役'
    UNION ALL
    SELECT '小微权力', CAST(date_trunc('month', min(started_on)) AS DATE), '首次运行' FROM power_use
    UNION ALL
    SELECT '绩效考核', make_date(min(year), 1, 1), '首个考核年度' FROM score_year
    UNION ALL
    SELECT a.reform, CAST(date_trunc('month', min(a.arrived_on)) AS DATE), '首个村居到达'
    FROM arrived AS a
    SEMI JOIN chosen AS c ON c.village_id = a.village_id
    GROUP BY a.reform
),
covered AS (
    SELECT '工时' AS measure, min(month) AS first_month, max(month) AS last_month FROM burden_month WHERE month <= $to
    UNION ALL
    SELECT '表格工时', min(month), max(month) FROM form_month WHERE month <= $to
    UNION ALL
    SELECT '活动', min(month), max(month) FROM activity_month WHERE month <= $to
    UNION ALL
    SELECT '合规率', min(month), max(month) FROM power_use WHERE month <= $to
    UNION ALL
    SELECT '办件', min(month), max(month) FROM case_month WHERE month <= $to
),
reforms AS (
    SELECT *
    FROM (
        VALUES
        (1, '清单修订：移出与保留事项对照', '清单修订', '工时', '移出与保留对照'),
        (2, '清单修订：全部工时前后对照', '清单修订', '工时', '前后对照'),
        (3, '营造员：活动场次', '营造员', '活动', '先后到达对照'),
        (4, '营造员：参与居民', '营造员', '活动', '先后到达对照'),
        (5, '表格战役：填表工时', '表格战役', '表格工时', '前后对照'),
        (6, '小微权力：合规率', '小微权力', '合规率', '前后对照'),
        (7, '绩效考核：按时办结率', '绩效考核', '办件', '前后对照'),
        (8, '便民服务站：办件量', '服务站', '办件', '先后到达对照')
    ) AS t(position, reform, subject, measure, design)
),
dated AS (
    SELECT
        r.*,
        s.started,
        s.start_from,
        c.first_month,
        c.last_month,
        (
            SELECT min(m.month)
            FROM milestone AS m
            WHERE m.month > s.started AND m.month <= c.last_month
        ) AS next_event,
        (
            SELECT count(*)
            FROM arrived AS a
            SEMI JOIN chosen AS v ON v.village_id = a.village_id
            WHERE a.reform = r.subject AND a.arrived_on >= c.first_month + INTERVAL 12 MONTH
        ) AS villages
    FROM reforms AS r
    JOIN covered AS c ON c.measure = r.measure
    LEFT JOIN starts AS s ON s.subject = r.subject
),
counted AS (
    SELECT
        *,
        greatest(date_diff('month', first_month, started), 0) AS months_before,
        greatest(date_diff('month', started, coalesce(next_event, last_month + INTERVAL 1 MONTH)), 0) AS months_after
    FROM dated
)
SELECT
    position,
    reform,
    design,
    measure,
    started,
    start_from,
    first_month,
    last_month,
    months_before,
    CASE WHEN design = '先后到达对照' THEN NULL ELSE months_after END AS months_after,
    CASE WHEN design = '先后到达对照' THEN villages END AS villages,
    CASE
        WHEN first_month IS NULL THEN '没有记录'
        WHEN started IS NULL OR started > last_month THEN '到期末尚未开始'
        WHEN design = '先后到达对照' AND villages = 0 THEN '数据开始前各村都已到达'
        WHEN design IN ('先后到达对照', '移出与保留对照') AND len($villages) < $evaluation_least_villages THEN '村居太少'
        WHEN design = '先后到达对照' AND villages < $evaluation_least_villages THEN '到达前有记录的村居太少'
        WHEN design = '先后到达对照' THEN NULL
        WHEN months_before = 0 THEN '改革前没有数据'
        WHEN months_before < $evaluation_least_before THEN '改革前月份太少'
        WHEN months_after < $evaluation_least_after AND next_event IS NOT NULL THEN '紧接着又有大事'
        WHEN months_after < $evaluation_least_after THEN '改革后月份太少'
    END AS reason
FROM counted
ORDER BY position
