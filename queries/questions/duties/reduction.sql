/*
title = { zh = "清单精简", en = "Lists cut" }
definition.zh = "六张清单合计：2016年末与2020年末的有效事项数、减少的比例，以及事项涉及的部门数。"
definition.en = "All six lists: items valid at the end of 2016 and of 2020, the share cut, and the departments whose items were reviewed."
unit = "items"
direction = "down"
chart = { kind = "table" }
params = ["departments"]
columns.reduction = { zh = "减少比例", en = "Cut by", unit = "percent" }
*/
WITH counted AS (
    SELECT
        count(DISTINCT list) AS lists,
        count(*) FILTER (
            WHERE valid_from <= DATE '2016-12-31' AND (valid_to IS NULL OR valid_to >= DATE '2016-12-31')
        ) AS items_2016,
        count(*) FILTER (
            WHERE valid_from <= DATE '2020-12-31' AND (valid_to IS NULL OR valid_to >= DATE '2020-12-31')
        ) AS items_2020,
        count(DISTINCT department_id) AS departments
    FROM dim_duty
    WHERE department_id IN (SELECT unnest($departments))
)
SELECT lists, items_2016, items_2020, 100.0 * (items_2016 - items_2020) / nullif(items_2016, 0) AS reduction, departments
FROM counted
