SELECT item_id FROM dim_item
