/*
title = { zh = "各份依据", en = "Paper by paper" }
definition.zh = "每一份依据（写明条款的按条款）支撑的事项数：2016年末、期末与移出数，移出多的在前。依据按原文引用。"
definition.en = "How many items stand on each paper (by article where one is named) at the end of 2016 and of the period, and how many were taken off, most first. Papers are cited in the original."
unit = "items"
direction = "neither"
chart = { kind = "table" }
params = ["to", "departments"]
columns.basis_kind = { zh = "种类", en = "Kind" }
columns.items_2016 = { zh = "2016年末", en = "End of 2016", unit = "items" }
columns.items_now = { zh = "期末", en = "Now", unit = "items" }
columns.removed = { zh = "移出", en = "Taken off", unit = "items" }
*/
WITH counted AS (
    SELECT
        legal_basis,
        basis_kind,
        count(*) FILTER (
            WHERE DATE '2016-12-31' BETWEEN valid_from AND coalesce(valid_to, DATE '9999-12-31')
        ) AS items_2016,
        count(*) FILTER (
            WHERE $to + INTERVAL 1 MONTH - INTERVAL 1 DAY BETWEEN valid_from AND coalesce(valid_to, DATE '9999-12-31')
        ) AS items_now,
        count(*) FILTER (WHERE valid_to <= $to + INTERVAL 1 MONTH - INTERVAL 1 DAY) AS removed
    FROM dim_duty
    WHERE department_id IN (SELECT unnest($departments))
    GROUP BY legal_basis, basis_kind
)
SELECT legal_basis, basis_kind, items_2016, removed, items_now
FROM counted
ORDER BY removed DESC, items_2016 DESC, legal_basis
