import AEORegistry

/// What a journal's file looks like, and how it is told from other files.
enum JournalSchema {
    /// The newest version that this program knows; the file's `user_version`.
    static let version = 1

    /// The mark in the file's header that says whose it is (`PRAGMA application_id`): "AEOJ".
    static let applicationID = 0x4145_4F4A

    /// Version 1: the text of `schemas/sql/answers/V0001_initial.sql`, which travels inside the program.
    static var initial: String {
        String(decoding: EmbeddedSchemas.file("sql/answers/V0001_initial.sql") ?? [], as: UTF8.self)
    }
}
