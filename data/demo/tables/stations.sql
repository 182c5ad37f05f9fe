SELECT
    'ST' || right(village_id, 6) AS station_id,
    village_id,
    replace(replace(name, '居委会', ''), '村委会', '村') || '便民服务站' AS name,
    name_en || ' Service Station' AS name_en,
    DATE '2015-01-01' + pick(0, 1400, 'station', village_id)::INTEGER AS opened_on
FROM villages
