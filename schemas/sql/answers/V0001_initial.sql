-- The journal of answers of a registry on SQLite, version 1. Needs SQLite 3.37 or later (STRICT tables).
-- It lies in a file of its own beside the archive: nothing of the log depends on it.
-- Instants are microseconds since 1970 in UTC.

PRAGMA application_id = 1095061322; -- "AEOJ"
PRAGMA user_version = 1;

-- How far the journal reaches: one row.
CREATE TABLE journal (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    -- Answers before this instant are not in it.
    kept_since INTEGER NOT NULL,
    -- The highest position ever given to an answer or a loss.
    last_position INTEGER NOT NULL CHECK (last_position >= 0),
    -- When something was last written.
    last_written INTEGER NOT NULL,
    -- Whether a program works on it: found set at the start, that program ended without notice.
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1))
) STRICT;

-- An answer about a certificate that was found; the number asked for is not kept.
CREATE TABLE answers (
    position INTEGER NOT NULL PRIMARY KEY CHECK (position > 0),
    certificate BLOB NOT NULL CHECK (length(certificate) = 16),
    answered_at INTEGER NOT NULL,
    asker TEXT NOT NULL CHECK (asker <> ''),
    asker_id TEXT,
    channel TEXT NOT NULL CHECK (channel <> ''),
    asked_for INTEGER NOT NULL,
    known_at INTEGER NOT NULL,
    log_size INTEGER NOT NULL CHECK (log_size >= 0),
    newest_size INTEGER NOT NULL CHECK (newest_size >= log_size),
    status TEXT,
    verdict TEXT NOT NULL CHECK (verdict <> '')
) STRICT;

CREATE INDEX answers_by_certificate ON answers (certificate, position);

-- Times of which answers are missing; without a count nobody knows how many.
CREATE TABLE losses (
    position INTEGER NOT NULL PRIMARY KEY CHECK (position > 0),
    from_at INTEGER NOT NULL,
    until_at INTEGER NOT NULL CHECK (until_at >= from_at),
    count INTEGER CHECK (count > 0)
) STRICT;

-- Certificates whose answers were removed on request, and when last.
CREATE TABLE forgotten (
    certificate BLOB NOT NULL PRIMARY KEY CHECK (length(certificate) = 16),
    forgotten_at INTEGER NOT NULL
) STRICT;
