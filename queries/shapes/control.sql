/*
every = ["month", "quarter"]
method = "xmr"
chart = { kind = "control", x = "month", y = "value", centre = "centre", lower = "lower", upper = "upper", segment = "segment", signal = "signal", side = "side", marks = "milestone" }
title.zh = "{title}控制图"
title.en = "Control chart: {lower}"
definition.zh = "{definition}中心线为当月应有的水平：由季节、上次大事以来的水平和前一个月推出，不含当月自身；界线为其上下三倍标准差，比率按件数加宽（Laney 2002）。信号按四条规则标出：界外一点、同侧连续、连续升降、三点中两点逼近界线，规则的长度见政策文件；不满两年不知季节，只标界外一点。"
definition.en = "{definition} The centre is what the month should have been, by the season, the level since the last recorded event and the month before, leaving the month itself out; the limits are three standard deviations from it, those of a rate by its counts (Laney 2002). Signals follow four rules: a point outside, a run on one side, a rise or fall, two of three near a limit, with lengths from the policy file; under two years the season is not known, and only points outside are told."
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
    m.part,
    m.whole AS n,
    e.milestone
FROM monthly AS m
LEFT JOIN noted AS e ON e.month = m.month
ORDER BY m.month
