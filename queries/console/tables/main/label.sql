-- Grain: one Chinese value of the data, with its English.
SELECT zh, en
FROM label
