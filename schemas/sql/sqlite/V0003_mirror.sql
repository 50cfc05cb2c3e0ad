-- The archive of a registry on SQLite, version 3: partners' records.

PRAGMA user_version = 3;

-- The projection of partners' lists; it can be rebuilt from the log and the documents that its entries name.
-- The key is partner, programme and number, ASCII, with a space between them.
CREATE TABLE mirrors (
    key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
    search_text TEXT NOT NULL,
    record BLOB NOT NULL CHECK (length(record) > 0)
) STRICT;

-- A search reads this index only, not the records.
CREATE INDEX mirrors_by_search_text ON mirrors (key, search_text);
