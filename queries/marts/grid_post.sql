-- Grain: one grid worker, without name and phone, with the grid and the time in post.
SELECT w.worker_id, w.grid_id, g.village_id, w.hired_on, w.left_on
FROM grid_workers AS w
JOIN grids AS g ON g.grid_id = w.grid_id
