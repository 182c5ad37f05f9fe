(SELECT list(item_id) FROM dim_item)
