-- Grain: one service station.
SELECT station_id, village_id, opened_on
FROM stations
