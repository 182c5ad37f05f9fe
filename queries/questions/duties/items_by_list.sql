/*
title = { zh = "清单事项：2016与2020", en = "Items of the lists: 2016 and 2020" }
definition.zh = "六张清单在2016年末与2020年末的有效事项数。"
definition.en = "Items valid on each of the six lists at the end of 2016 and of 2020."
unit = "items"
direction = "down"
chart = { kind = "dot", category = "list", start = "items_2016", end = "items_2020" }
params = ["departments"]

[published]
"duty.statutory.2016" = { column = "items_2016", where = { list = "依法履行职责" } }
"duty.statutory.2020" = { column = "items_2020", where = { list = "依法履行职责" } }
"duty.assist.2016" = { column = "items_2016", where = { list = "依法协助基层政府工作" } }
"duty.assist.2020" = { column = "items_2020", where = { list = "依法协助基层政府工作" } }
"duty.supervise.2016" = { column = "items_2016", where = { list = "依法依规组织开展监督活动" } }
"duty.supervise.2020" = { column = "items_2020", where = { list = "依法依规组织开展监督活动" } }
"duty.ledger.2016" = { column = "items_2016", where = { list = "台账报表" } }
"duty.ledger.2020" = { column = "items_2020", where = { list = "台账报表" } }
"duty.appraisal.2016" = { column = "items_2016", where = { list = "检查评比达标" } }
"duty.appraisal.2020" = { column = "items_2020", where = { list = "检查评比达标" } }
"duty.certificate.2016" = { column = "items_2016", where = { list = "保留证明" } }
"duty.certificate.2020" = { column = "items_2020", where = { list = "保留证明" } }
*/
SELECT
    list,
    count(*) FILTER (
        WHERE valid_from <= DATE '2016-12-31' AND (valid_to IS NULL OR valid_to >= DATE '2016-12-31')
    ) AS items_2016,
    count(*) FILTER (
        WHERE valid_from <= DATE '2020-12-31' AND (valid_to IS NULL OR valid_to >= DATE '2020-12-31')
    ) AS items_2020
FROM dim_duty
WHERE department_id IN (SELECT unnest($departments))
GROUP BY list, list_no
ORDER BY list_no
