/*
title = { zh = "到达前后各月的变化", en = "Change in each month around arrival" }
definition.zh = "距首次到达各月，村居与尚未到达的村居相比多出多少（插补法，Borusyak、Jaravel与Spiess，2024）。到达前应在零附近，否则村居本就不同。"
definition.en = "By months from first arrival, how much more villages had than those not yet reached (imputation, Borusyak, Jaravel and Spiess 2024). Before arrival it should be near nought, or villages differed already."
unit = "mixed"
direction = "neither"
chart = { kind = "table" }
params = ["to", "villages"]
policy = ["evaluation.least_untreated", "evaluation.least_villages"]
on = ["evaluation/panel"]
method = "event_study"
columns.offset = { zh = "距到达月数", en = "Months from arrival", unit = "count" }
columns.value = { zh = "变化", en = "Change", unit = "row" }
*/
SELECT * FROM panel
