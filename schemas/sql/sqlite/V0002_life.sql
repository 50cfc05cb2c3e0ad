-- The archive of a registry on SQLite, version 2: refusals and bars, credentials' texts, erasure.

PRAGMA user_version = 2;

-- The digest that stays of a group whose row was deleted by an erasure.
CREATE TABLE erased_groups (
    idx INTEGER NOT NULL REFERENCES entries (idx),
    grp INTEGER NOT NULL CHECK (grp BETWEEN 0 AND 3),
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (idx, grp)
) STRICT;

CREATE TRIGGER erased_groups_never_change BEFORE UPDATE ON erased_groups
BEGIN
    SELECT RAISE(ABORT, 'the digest of an erased group never changes');
END;

CREATE TRIGGER erased_groups_stay BEFORE DELETE ON erased_groups
BEGIN
    SELECT RAISE(ABORT, 'the digest of an erased group is never deleted');
END;

-- The projection of refusals and bars; it can be rebuilt from the log.
CREATE TABLE cases (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    record BLOB NOT NULL CHECK (length(record) > 0)
) STRICT;

-- The texts of signed credentials, kept for their holders.
CREATE TABLE papers (
    digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
    certificate BLOB NOT NULL CHECK (length(certificate) = 16),
    text TEXT NOT NULL CHECK (text <> '')
) STRICT;

CREATE INDEX papers_by_certificate ON papers (certificate);
