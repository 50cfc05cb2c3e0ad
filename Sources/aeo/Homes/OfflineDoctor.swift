import AEORegistry
import AEORegistrySQLite
import JOSE
import RegistryHome

/// Examines the archive of a home that no daemon has open.
enum OfflineDoctor {
    /// The report, as the daemon would give it; the archive is opened for reading only.
    static func examine(_ home: HomeDirectory) async throws -> JSONObject {
        guard home.hasDatabase else {
            throw CommandFailure(
                .unavailable,
                "the home has no log yet",
                hint: "start aeod once; it begins the log"
            )
        }
        let archive = try SQLiteArchive.open(path: home.layout.database, readOnly: true)
        var doctor = Doctor(
            archive: archive,
            verifiers: try home.logVerifiers(),
            origin: home.configuration.logOrigin,
            seen: (try? home.seen.load()) ?? nil
        )
        return try await doctor.examine().json
    }
}
