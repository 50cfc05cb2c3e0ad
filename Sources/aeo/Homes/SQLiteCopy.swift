import AEORegistrySQLite
import RegistryHome

/// Copies the database of a home that no daemon has open.
enum SQLiteCopy {
    /// Writes a consistent copy into a new file.
    static func write(_ home: HomeDirectory, to path: String) async throws {
        let archive = try SQLiteArchive.open(path: home.layout.database, readOnly: true)
        try await archive.copy(to: path)
        try archive.close()
    }
}
