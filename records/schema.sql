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

CREATE TABLE IF NOT EXISTS own_deck (
    folded TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    text TEXT NOT NULL,       -- a deck file
    changed_at TEXT NOT NULL
) STRICT;

-- What was shown is written once.
CREATE TABLE IF NOT EXISTS frozen_deck (
    folded TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    deck TEXT NOT NULL,       -- the name of the deck that was frozen
    version TEXT NOT NULL,
    demonstration INTEGER NOT NULL,
    frozen_at TEXT NOT NULL,
    digest TEXT NOT NULL,     -- SHA-256 of content, which names its tables by theirs
    content TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS frozen_table (
    digest TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

-- What was agreed is written once; what became of it is added beneath, and nothing is taken back.
CREATE TABLE IF NOT EXISTS follow_up (
    number INTEGER PRIMARY KEY,
    owner TEXT NOT NULL,
    action TEXT NOT NULL,
    due TEXT NOT NULL,        -- a day
    question TEXT,            -- null: about no figure
    filters TEXT NOT NULL,    -- JSON, as in a deck file
    value REAL,               -- as it was then
    said TEXT NOT NULL,       -- as it was read then
    version TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS follow_up_event (
    number INTEGER PRIMARY KEY,
    follow_up INTEGER NOT NULL REFERENCES follow_up,
    status TEXT NOT NULL CHECK (status IN ('open', 'done', 'dropped')),
    note TEXT NOT NULL,
    who TEXT,                 -- null: not signed in
    at TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS event_of_follow_up ON follow_up_event (follow_up, number);

CREATE TRIGGER IF NOT EXISTS frozen_deck_stays BEFORE UPDATE ON frozen_deck
BEGIN SELECT RAISE(ABORT, 'a frozen deck is written once'); END;
CREATE TRIGGER IF NOT EXISTS frozen_table_stays BEFORE UPDATE ON frozen_table
BEGIN SELECT RAISE(ABORT, 'a frozen table is written once'); END;
CREATE TRIGGER IF NOT EXISTS follow_up_stays BEFORE UPDATE ON follow_up
BEGIN SELECT RAISE(ABORT, 'what was agreed is written once'); END;
CREATE TRIGGER IF NOT EXISTS event_stays BEFORE UPDATE ON follow_up_event
BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;
CREATE TRIGGER IF NOT EXISTS event_is_kept BEFORE DELETE ON follow_up_event
BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;
PRAGMA user_version = 2;
COMMIT;
