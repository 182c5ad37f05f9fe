/*
title = { zh = "逐月对比", en = "Month by month" }
definition.zh = "选定的一项指标在期内各月的数值，所选一方与对照一方各一条线；对照为上年同期时，上年各月画在今年同月的位置。单月数值起伏较大，两点之差不代表趋势。"
definition.en = "One measure in each month of the period, a line for the chosen side and one for the other; where the other is the year before, its months stand at the same months of this year. Single months scatter: a difference of two points is no trend."
unit = "mixed"
direction = "neither"
chart = { kind = "line", x = "month", y = "value", series = "side" }
params = ["from", "to", "villages", "departments", "items", "against", "figures"]
gathers = "months"
columns.side = { zh = "哪一方", en = "Side" }
columns.value = { zh = "数值", en = "Value", unit = "row" }
columns.n = { zh = "分母", en = "n", unit = "count" }
*/
SELECT
    CASE WHEN this THEN month ELSE CAST(month + (12 * (year($from::DATE) - year($other_from::DATE)) + month($from::DATE) - month($other_from::DATE)) * INTERVAL 1 MONTH AS DATE) END AS month,
    CASE WHEN this THEN '所选' ELSE '对照' END AS side,
    CASE shape
        WHEN 'rate' THEN 100 * part / nullif(whole, 0)
        WHEN 'mean' THEN part / nullif(whole, 0)
        WHEN 'per_thousand' THEN 1000 * part / nullif(whole, 0)
        ELSE part
    END AS value,
    measure,
    unit,
    whole AS n
FROM sides
WHERE month BETWEEN CASE WHEN this THEN $from ELSE $other_from END AND CASE WHEN this THEN $to ELSE $other_to END
ORDER BY side DESC, month
