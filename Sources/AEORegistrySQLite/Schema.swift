import AEORegistry

/// What an archive's file looks like, and how it is told from other files.
struct Schema: Sendable {
    /// One change of the schema: its file's name without the ending, and its text.
    struct Step: Sendable {
        let name: String
        let sql: String
    }

    /// The schema that this program writes: one step for every file in `schemas/sql/sqlite`.
    static let current = Schema(files: EmbeddedSchemas.files)

    /// The mark in the file's header that says whose it is (`PRAGMA application_id`): "AEOR".
    static let applicationID = 0x4145_4F52

    /// The steps from an empty file on; the first leads to version 1.
    let steps: [Step]

    /// The newest version; the file's `user_version`.
    var version: Int { steps.count }

    init(steps: [Step]) { self.steps = steps }

    /// Takes the steps `sql/sqlite/V0001_….sql`, `V0002_….sql` and so on, in the order of their names.
    init(files: [String: [UInt8]]) {
        let folder = "sql/sqlite/"
        steps = files.filter { $0.key.hasPrefix(folder + "V") && $0.key.hasSuffix(".sql") }
            .sorted { $0.key < $1.key }
            .map { path, bytes in
                Step(
                    name: String(path.dropFirst(folder.count).dropLast(4)),
                    sql: String(decoding: bytes, as: UTF8.self)
                )
            }
    }
}
