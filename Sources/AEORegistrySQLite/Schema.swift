import AEORegistry

/// What an archive's file looks like, and how it is told from other files.
enum Schema {
    /// The newest version that this program knows; the file's `user_version`.
    static let version = 2

    /// The mark in the file's header that says whose it is (`PRAGMA application_id`): "AEOR".
    static let applicationID = 0x4145_4F52

    /// Version 1: the text of `schemas/sql/sqlite/V0001_initial.sql`, which travels inside the program.
    static var initial: String {
        String(decoding: EmbeddedSchemas.file("sql/sqlite/V0001_initial.sql") ?? [], as: UTF8.self)
    }

    /// Version 2: the text of `schemas/sql/sqlite/V0002_life.sql`.
    static var life: String {
        String(decoding: EmbeddedSchemas.file("sql/sqlite/V0002_life.sql") ?? [], as: UTF8.self)
    }
}
