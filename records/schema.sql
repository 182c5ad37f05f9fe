PRAGMA journal_mode = WAL;
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS saved_view (
    folded TEXT PRIMARY KEY,  -- the name as it is compared: half-width, lower case
    name TEXT NOT NULL,
    view TEXT NOT NULL,
    query TEXT NOT NULL,
    version TEXT,             -- null: whatever is current
    saved_at TEXT NOT NULL
) STRICT;
PRAGMA user_version = 1;
COMMIT;
