SELECT village_id FROM dim_village
