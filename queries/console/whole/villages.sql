(SELECT list(village_id) FROM dim_village)
