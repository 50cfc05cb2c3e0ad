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
        let home = try Resumption.settle(home, head: try await archive.head())
        // A restored home is measured by its backup; what it may remember of a longer log is for `--resume`.
        let restored = try RestoredMark(home.layout)?.restoration.mark
        var doctor = Doctor(
            archive: archive,
            verifiers: try home.logVerifiers(),
            origin: home.configuration.logOrigin,
            seen: restored ?? (try? home.seen.load()) ?? nil
        )
        return try await doctor.examine().json
    }
}
