/*
title = { zh = "清单外工时控制图", en = "Control chart: hours off the lists" }
definition.zh = "每月清单外工作的工时除以有记录的村居数。中心线为均值，控制界线为均值加减三倍标准差（由移动极差估计，XmR）。信号按四条规则标出：界外一点、同侧连续、连续升降、三点中两点逼近界线；规则的长度见政策文件。界线只在有记录的大事处重新计算，不足十二个月的为暂定。"
definition.en = "Hours of work off the lists in each month over villages with any record. The centre is the mean, the limits are three standard deviations estimated from moving ranges (XmR). Signals follow four rules: a point outside, a run on one side, a rise or fall, two of three near a limit; their lengths stand in the policy file. Limits begin anew only at recorded events and are provisional with fewer than twelve months."
unit = "hours"
direction = "down"
chart = { kind = "control", x = "month", y = "value", centre = "centre", lower = "lower", upper = "upper", segment = "segment", signal = "signal", side = "side", marks = "milestone" }
params = ["to", "villages", "departments"]
on = ["burden/hours_by_month"]
method = "xmr"
policy = ["control.run", "control.trend", "control.near", "control.near_of", "control.least"]
rows = "rows/workload"
*/
WITH noted AS (
    SELECT month, string_agg(milestone, '、' ORDER BY milestone) AS milestone
    FROM milestone
    GROUP BY month
)
SELECT s.month, s.hours AS value, s.villages AS n, e.milestone
FROM hours_by_month AS s
LEFT JOIN noted AS e USING (month)
WHERE s.measure = '清单外工时'
ORDER BY s.month
