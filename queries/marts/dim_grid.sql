-- Grain: one grid.
SELECT grid_id, village_id, households
FROM grids
