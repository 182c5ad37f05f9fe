/*
title = { zh = "全部估计", en = "All estimates" }
definition.zh = "每项改革的各个估计与95%区间，安慰剂与此前走势检验也列在内。安慰剂在没有改革处作同样估计，应为零。方法见各自的说明。"
definition.en = "All estimates of each reform with their 95 % intervals, placebos and tests of the course before among them. A placebo is the same estimate where there was no reform; it should find nothing. The methods are told at each."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages"]
on = ["evaluation/record", "evaluation/series_estimates", "evaluation/duty_estimates", "evaluation/arrival_estimates"]
columns.started = { zh = "假设开始", en = "False start", unit = "month" }
columns.value = { zh = "数值", en = "Value", unit = "row" }
columns.months = { zh = "月数", en = "Months", unit = "months" }
columns.villages = { zh = "村居数", en = "Villages", unit = "villages" }
*/
WITH every AS (
    SELECT * FROM duty_estimates
    UNION ALL
    SELECT * FROM series_estimates
    UNION ALL
    SELECT * FROM arrival_estimates WHERE estimate <> '到达前后各月'
)
SELECT e.* EXCLUDE ("offset")
FROM every AS e
JOIN record AS r ON r.reform = e.reform
ORDER BY
    r.position,
    list_position(
        [
            '净变化占全部工时', '净变化', '移出事项的变化', '其中：移出后仍在做', '清单外工作的变化',
            '平均变化', '开始时的变化', '此前每年变化', '此后每年变化',
            '第1—6个月', '第7—12个月', '第13个月起', '安慰剂', '此前走势检验'
        ],
        e.estimate
    ),
    e.started
