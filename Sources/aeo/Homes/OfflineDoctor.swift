import AEORegistry
import AEORegistrySQLite
import JOSE
import RegistryHome

/// Examines the archive of a home that no daemon has open.
enum OfflineDoctor {
    /// The report, as the daemon would give it; the archive is opened for reading only.
    static func examine(_ home: HomeDirectory) async throws -> JSONObject {
        let archive = try SQLiteArchive.open(path: home.layout.database, readOnly: true)
        var doctor = Doctor(
            archive: archive,
            verifier: try home.logVerifier(),
            origin: home.configuration.logOrigin
        )
        return try await doctor.examine().json
    }
}
