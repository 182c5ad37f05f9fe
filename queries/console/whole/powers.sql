SELECT power_id FROM dim_power
