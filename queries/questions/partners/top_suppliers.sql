/*
title = { zh = "合同金额最多的十家组织", en = "The ten largest suppliers" }
definition.zh = "2020年以来至期末合同金额最多的十家承接组织，各占全部合同金额的比例；其余组织见下表。n 为项目数。"
definition.en = "The ten suppliers with the largest contracts signed from 2020 to the end of the period, each as a share of all contracts; the others are in the table below. n is the number of projects."
unit = "percent"
direction = "neither"
chart = { kind = "bar", x = "share", y = "supplier", group = "standing", tone = "tone" }
params = ["to", "villages", "departments"]
on = ["partners/suppliers"]
rows = "partners/suppliers"
columns.n = { zh = "项目数", en = "Projects", unit = "items" }
columns.share = { zh = "金额占比", en = "Share of contracts", unit = "percent" }
columns.standing = { zh = "位次", en = "Place" }
*/
SELECT
    supplier,
    share,
    projects AS n,
    contract,
    CASE WHEN place <= 3 THEN '前三家' ELSE '其他' END AS standing,
    CASE WHEN place <= 3 THEN 1 ELSE 0 END AS tone
FROM suppliers
WHERE place <= 10
ORDER BY place
