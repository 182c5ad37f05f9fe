/*
every = ["month", "quarter"]
method = "xmr"
chart = { kind = "control", x = "month", y = "value", centre = "centre", lower = "lower", upper = "upper", segment = "segment", signal = "signal", side = "side", marks = "milestone" }
title.zh = "{title}控制图"
title.en = "Control chart: {lower}"
definition.zh = "{definition}中心线为均值，控制界线为均值加减三倍标准差（由移动极差估计，XmR）。信号按四条规则标出：界外一点、同侧连续、连续升降、三点中两点逼近界线；规则的长度见政策文件。界线只在有记录的大事处重新计算，不足十二个点的为暂定。"
definition.en = "{definition} The centre is the mean, the limits are three standard deviations estimated from moving ranges (XmR). Signals follow four rules: a point outside, a run on one side, a rise or fall, two of three near a limit; their lengths stand in the policy file. Limits begin anew only at recorded events and are provisional with fewer than twelve points."
*/
-- The months as a series for a control chart, with recorded events; all months up to the last.
WITH monthly AS (
    SELECT month, coalesce(sum(part), 0) AS part, sum(whole) AS whole
    FROM facts
    WHERE month <= $to
    GROUP BY month
),
noted AS (
    SELECT month, string_agg(milestone, '、' ORDER BY milestone) AS milestone
    FROM milestone
    GROUP BY month
)
SELECT
    m.month,
    CASE
        WHEN $scale IS NULL THEN m.part::DOUBLE
        ELSE $scale::DOUBLE * m.part::DOUBLE / nullif(m.whole, 0)::DOUBLE
    END AS value,
    m.whole AS n,
    CASE WHEN $scale = 100 THEN 100::DOUBLE END AS ceiling,
    e.milestone
FROM monthly AS m
LEFT JOIN noted AS e ON e.month = m.month
ORDER BY m.month
