package import AEORegistry
import Dispatch
import GRDB

extension SQLiteArchive {
    /// The version of the schema that this program writes.
    package static var schemaVersion: Int { Schema.current.version }

    /// Writes a consistent copy of the archive into a new file, mode 0600, while acts go on.
    ///
    /// Throws `notWritten` when the file exists or the disk is full; nothing is left behind then.
    package func copy(to path: String) async throws(ArchiveError) {
        let file = file
        let outcome = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    returning: Result { try file.writeCopy(to: path) }.mapError {
                        ArchiveError(beforeCommit: $0)
                    }
                )
            }
        }
        try outcome.get()
    }

    /// The version of the schema that the file has, which may be older than this program's while it is only read.
    package func version() async throws(ArchiveError) -> Int {
        try await read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    }

    /// What SQLite finds wrong with the file, in its own words, at most ten; nothing for a sound one.
    package func damage() async throws(ArchiveError) -> [String] {
        try await read { connection in
            try String.fetchAll(connection, sql: "PRAGMA integrity_check(10)").filter { $0 != "ok" }
        }
    }
}
