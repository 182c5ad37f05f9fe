(SELECT list(power_id) FROM dim_power)
