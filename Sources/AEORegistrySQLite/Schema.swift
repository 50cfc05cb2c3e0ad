/// What an archive's file looks like, and how it is told from other files.
enum Schema {
    /// The newest version that this program knows; the file's `user_version`.
    static let version = 1

    /// The mark in the file's header that says whose it is (`PRAGMA application_id`): "AEOR".
    static let applicationID = 0x4145_4F52

    /// Version 1, word for word `schemas/sql/sqlite/V0001_initial.sql`.
    static let initial = #"""
        -- The archive of a registry on SQLite, version 1. Needs SQLite 3.37 or later (STRICT tables).
        -- Instants are microseconds since 1970 in UTC, except where a column says seconds.

        PRAGMA application_id = 1095061330; -- "AEOR"
        PRAGMA user_version = 1;

        -- The end of the log: one row, which is also the fence against a second writer.
        CREATE TABLE head (
            id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
            size INTEGER NOT NULL CHECK (size >= 0),
            root BLOB NOT NULL CHECK (length(root) = 32),
            checkpoint TEXT NOT NULL CHECK ((checkpoint = '') = (size = 0)),
            last_recorded_at INTEGER NOT NULL
        ) STRICT;

        -- The empty log: its root is SHA-256 of nothing (RFC 6962, section 2.1).
        INSERT INTO head (id, size, root, checkpoint, last_recorded_at)
        VALUES (1, 0, x'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '', 0);

        CREATE TRIGGER head_never_goes_back BEFORE UPDATE ON head
        WHEN NEW.size < OLD.size OR NEW.last_recorded_at < OLD.last_recorded_at
        BEGIN
            SELECT RAISE(ABORT, 'the log never becomes shorter or older');
        END;

        CREATE TRIGGER head_stays BEFORE DELETE ON head
        BEGIN
            SELECT RAISE(ABORT, 'the head of the log is never deleted');
        END;

        -- The log: public leaves; certificate is null for a registry fact.
        CREATE TABLE entries (
            idx INTEGER NOT NULL PRIMARY KEY CHECK (idx >= 0),
            recorded_at INTEGER NOT NULL,
            certificate BLOB CHECK (certificate IS NULL OR length(certificate) = 16),
            leaf BLOB NOT NULL CHECK (length(leaf) > 0)
        ) STRICT;

        CREATE INDEX entries_by_certificate ON entries (certificate, idx) WHERE certificate IS NOT NULL;
        CREATE INDEX entries_of_registry_facts ON entries (idx) WHERE certificate IS NULL;
        CREATE INDEX entries_by_recorded_at ON entries (recorded_at, idx);

        -- Fires before INSERT OR REPLACE as well, which would not ask the trigger on DELETE.
        CREATE TRIGGER entries_continue_the_log BEFORE INSERT ON entries
        WHEN NEW.idx <> (SELECT coalesce(max(idx), -1) + 1 FROM entries)
        BEGIN
            SELECT RAISE(ABORT, 'an entry of the log continues it');
        END;

        CREATE TRIGGER entries_never_change BEFORE UPDATE ON entries
        BEGIN
            SELECT RAISE(ABORT, 'an entry of the log never changes');
        END;

        CREATE TRIGGER entries_stay BEFORE DELETE ON entries
        BEGIN
            SELECT RAISE(ABORT, 'an entry of the log is never deleted');
        END;

        -- What the leaf of an act commits to. Groups: 0 act, 1 credential, 2 holder, 3 decision.
        -- A group never changes; erasure deletes its row, salt and bytes together.
        CREATE TABLE entry_groups (
            idx INTEGER NOT NULL REFERENCES entries (idx),
            grp INTEGER NOT NULL CHECK (grp BETWEEN 0 AND 3),
            salt BLOB NOT NULL CHECK (length(salt) = 32),
            bytes BLOB NOT NULL CHECK (length(bytes) > 0),
            PRIMARY KEY (idx, grp)
        ) STRICT;

        CREATE TRIGGER entry_groups_never_change BEFORE UPDATE ON entry_groups
        BEGIN
            SELECT RAISE(ABORT, 'a group of an entry never changes');
        END;

        -- Tiles of hashes (C2SP tlog-tiles), each at its newest width.
        CREATE TABLE tiles (
            level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 63),
            number INTEGER NOT NULL CHECK (number >= 0),
            bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 32 AND 8192 AND length(bytes) % 32 = 0),
            PRIMARY KEY (level, number)
        ) STRICT;

        CREATE TRIGGER tiles_never_narrow BEFORE UPDATE ON tiles
        WHEN length(NEW.bytes) < length(OLD.bytes)
        BEGIN
            SELECT RAISE(ABORT, 'a tile never becomes narrower');
        END;

        -- The projection of certificates; it can be rebuilt from the log.
        CREATE TABLE certificates (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            number TEXT NOT NULL UNIQUE CHECK (number <> ''),
            search_text TEXT NOT NULL,
            record BLOB NOT NULL CHECK (length(record) > 0)
        ) STRICT;

        -- A search reads this index only, not the records.
        CREATE INDEX certificates_by_search_text ON certificates (id, search_text);

        -- Bytes kept under their SHA-256.
        CREATE TABLE documents (
            digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
            bytes BLOB NOT NULL
        ) STRICT;

        -- Answers to requests with an idempotency key, kept for thirty days.
        CREATE TABLE answers (
            scope TEXT NOT NULL CHECK (scope <> ''),
            key TEXT NOT NULL CHECK (key <> ''),
            request_digest BLOB NOT NULL CHECK (length(request_digest) = 32),
            status INTEGER NOT NULL CHECK (status BETWEEN 100 AND 599),
            body BLOB NOT NULL,
            recorded_at INTEGER NOT NULL,
            PRIMARY KEY (scope, key)
        ) STRICT;

        CREATE INDEX answers_by_recorded_at ON answers (recorded_at);

        -- Every signed version of every status list; issued_at and expires are seconds.
        -- Versions of one second are in the order of the entries that hold their digests.
        CREATE TABLE status_lists (
            uri TEXT NOT NULL CHECK (uri <> ''),
            issued_at INTEGER NOT NULL,
            expires INTEGER NOT NULL CHECK (expires > issued_at),
            token BLOB NOT NULL CHECK (length(token) > 0),
            entry INTEGER NOT NULL REFERENCES entries (idx),
            PRIMARY KEY (uri, issued_at, entry)
        ) STRICT;

        CREATE TRIGGER status_lists_grow BEFORE INSERT ON status_lists
        WHEN EXISTS (
            SELECT 1 FROM status_lists
            WHERE uri = NEW.uri AND (issued_at, entry) >= (NEW.issued_at, NEW.entry)
        )
        BEGIN
            SELECT RAISE(ABORT, 'a status list has a version that is as new');
        END;

        CREATE TRIGGER status_lists_never_change BEFORE UPDATE ON status_lists
        BEGIN
            SELECT RAISE(ABORT, 'a signed version of a status list never changes');
        END;

        """#
}
