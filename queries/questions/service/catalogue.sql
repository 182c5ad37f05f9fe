/*
title = { zh = "服务目录", en = "Service catalogue" }
definition.zh = "便民服务站数与入驻事项数；按75项目录计算的即办、全流程网办、最多跑一趟的比例；全区通办事项的承诺时限之和占法定时限之和的比例。不随办件变化。"
definition.en = "Service stations and items; shares of the 75 items that are instant, fully online, or need one visit at most; sum of promised days over sum of statutory days of the items handled district-wide. Does not depend on cases."
unit = "percent"
direction = "up"
chart = { kind = "table" }
params = ["departments", "items"]

[published]
"service.stations" = { column = "stations" }
"service.items" = { column = "items" }
"service.instant_rate" = { column = "instant_rate" }
"service.fully_online_rate" = { column = "fully_online_rate" }
"service.time_compression" = { column = "time_share" }
"service.one_visit_share" = { column = "one_visit_rate" }
*/
SELECT
    (SELECT count(*) FROM dim_station) AS stations,
    count(*) AS items,
    100.0 * count(*) FILTER (WHERE instant) / nullif(count(*), 0) AS instant_rate,
    100.0 * count(*) FILTER (WHERE fully_online) / nullif(count(*), 0) AS fully_online_rate,
    100.0 * sum(promised_days) FILTER (WHERE district_wide)
        / nullif(sum(legal_days) FILTER (WHERE district_wide), 0) AS time_share,
    100.0 * count(*) FILTER (WHERE max_visits <= 1) / nullif(count(*), 0) AS one_visit_rate
FROM dim_item
WHERE item_id IN (SELECT unnest($items)) AND department_id IN (SELECT unnest($departments))
