/*
title = { zh = "比率对比", en = "Rates compared" }
definition.zh = "各项指标对比中可判断的比率：实心为所选，空心为对照，差距大的在前；是否分得出见各项指标对比。"
definition.en = "The rates of the measures compared that can be judged: full for the chosen side, hollow for the other, the greatest difference first; whether they can be told apart stands in the measures compared."
unit = "percent"
direction = "neither"
chart = { kind = "dot", category = "measure", start = "other", end = "this" }
empty = { zh = "没有双方都有数据的比率，或没有选定对照。", en = "No rate has data on both sides, or nothing to compare with is chosen." }
params = ["from", "to", "villages", "departments", "items", "against", "figures"]
on = ["compare/measures"]
columns.this = { zh = "所选", en = "Chosen", unit = "percent" }
columns.other = { zh = "对照", en = "Other", unit = "percent" }
columns.difference = { zh = "相差", en = "Difference", unit = "points" }
columns.low = { zh = "相差下限", en = "From", unit = "points" }
columns.high = { zh = "相差上限", en = "To", unit = "points" }
columns.verdict = { zh = "判断", en = "Verdict" }
*/
SELECT
    measure,
    this,
    other,
    difference,
    low,
    high,
    verdict
FROM measures
WHERE low IS NOT NULL
ORDER BY abs(difference) DESC, measure
