/*
title = { zh = "改革成效一览", en = "What the reforms changed" }
definition.zh = "每项改革一行：证据等级、结论、变化与95%区间、安慰剂检验、所依据的假设，以及什么数据能说得更准。等级由方法决定：先后到达对照为强，同村同月移出与保留对照为中，单纯前后对照为弱；安慰剂或此前走势检验未通过的降一级。95%区间含零的为看不出变化；证据弱时只说“或见效”“或变差”：变化在，但未必因改革而起。数据不足以估计的写明不可回答及原因。"
definition.en = "One row a reform: grade of the evidence, finding, change with its 95 % interval, placebo test, the assumption it rests on, and what data would tell more. The grade follows the design: strong where villages were reached at different times, medium where removed and kept duties are compared in the same villages and months, weak for before and after alone; one step lower where the placebo or the course before fails. No change is seen where the interval holds nought; weak evidence only says perhaps: there is a change, perhaps not by the reform. What the data does not suffice to estimate is called not answerable, with the reason."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages"]
policy = ["evaluation.doubt_below"]
on = ["evaluation/record", "evaluation/estimates"]
columns.grade = { zh = "证据", en = "Evidence" }
columns.finding = { zh = "结论", en = "Finding" }
columns.effect = { zh = "变化", en = "Change", unit = "row" }
columns.placebo = { zh = "安慰剂检验", en = "Placebo test" }
columns.assumption = { zh = "假设", en = "Assumption" }
columns.better = { zh = "怎样更准", en = "What would tell more" }
columns.reason = { zh = "不可回答的原因", en = "Why not answerable" }
*/
WITH tested AS (
    SELECT
        reform,
        count(*) FILTER (WHERE estimate = '安慰剂') AS placebos,
        min(p) FILTER (WHERE estimate = '安慰剂') * count(*) FILTER (WHERE estimate = '安慰剂') AS placebo_p,
        min(p) FILTER (WHERE estimate = '此前走势检验') AS before_p
    FROM estimates
    GROUP BY reform
),
found AS (
    SELECT
        r.position,
        r.reform,
        r.design,
        coalesce(r.reason, CASE WHEN e.value IS NULL THEN '可比月份太少' END) AS reason,
        e.value AS effect,
        e.low,
        e.high,
        e.unit,
        coalesce(t.placebo_p < $evaluation_doubt_below OR t.before_p < $evaluation_doubt_below, FALSE) AS failed,
        coalesce(t.placebos, 0) > 0 AS tested,
        -- Hours are better when fewer, everything else when more.
        CASE WHEN r.measure IN ('工时', '表格工时') THEN -1 ELSE 1 END AS better_way,
        CASE r.design WHEN '先后到达对照' THEN 3 WHEN '移出与保留对照' THEN 2 ELSE 1 END AS strength
    FROM record AS r
    LEFT JOIN estimates AS e ON e.reform = r.reform AND e.estimate IN ('平均变化', '净变化占全部工时')
    LEFT JOIN tested AS t ON t.reform = r.reform
)
SELECT
    reform,
    CASE
        WHEN reason IS NOT NULL THEN '不可回答'
        ELSE ['弱', '中', '强'][greatest(strength - failed::INTEGER, 1)]
    END AS grade,
    CASE
        WHEN reason IS NOT NULL THEN '–'
        WHEN low <= 0 AND high >= 0 THEN '看不出变化'
        WHEN strength - failed::INTEGER <= 1 AND effect * better_way > 0 THEN '或见效'
        WHEN strength - failed::INTEGER <= 1 THEN '或变差'
        WHEN effect * better_way > 0 THEN '见效'
        ELSE '变差'
    END AS finding,
    effect,
    low,
    high,
    unit,
    CASE
        WHEN reason IS NOT NULL THEN NULL
        WHEN failed THEN '未通过'
        WHEN tested THEN '通过'
        ELSE '无法检验'
    END AS placebo,
    reason,
    CASE
        WHEN reason IS NOT NULL THEN NULL
        WHEN design = '先后到达对照' THEN '若没有营造员，各村居会与尚未到岗的村居同样变化'
        WHEN design = '移出与保留对照' THEN '若未移出，移出事项会与保留事项同比例变化'
        ELSE '若未改革，此前的走势会照旧延续，且没有别的事同时发生'
    END AS assumption,
    CASE
        WHEN reason = '数据开始前各村都已到达' THEN '补录服务站启用前一年的办件'
        WHEN reason = '改革前没有数据' THEN '补录改革前两年的同类数据，或记下各村居先后实施的日期'
        WHEN reason = '紧接着又有大事' THEN '记下各部门先后停用表格的日期，按部门先后对照'
        WHEN reason IN ('村居太少', '到达前有记录的村居太少') THEN '不筛选村居，看全区'
        WHEN reason IS NOT NULL THEN '记录更多月份'
        WHEN design = '先后到达对照' THEN '到岗次序抽签决定，并记下无营造员的可比村居'
        WHEN design = '移出与保留对照' THEN '邻区未修订清单的村居的同期工时'
        ELSE '邻区未改革村居的同期数据作对照'
    END AS better
FROM found
ORDER BY position
