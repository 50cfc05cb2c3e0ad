import AEORegistry
import AEORegistrySQLite
import RegistryHome

/// Verifies the database of a backup against its manifest before a home stands.
enum RestoredDatabase {
    /// Checks the file itself, then the whole log, every projection, and the checkpoint with the home's public key.
    static func examine(_ home: HomeDirectory, _ manifest: BackupManifest) async throws(BackupError) {
        do {
            let archive = try SQLiteArchive.open(path: home.layout.database, readOnly: true)
            if let damage = try await archive.damage().first {
                throw BackupError.inconsistent("the database is damaged: \(damage)")
            }
            guard try await archive.head() == manifest.head else {
                throw BackupError.inconsistent("the database ends otherwise than the manifest says")
            }
            var doctor = Doctor(
                archive: archive,
                verifiers: try home.logVerifiers(),
                origin: manifest.logOrigin,
                seen: SeenMark(size: manifest.head.size, root: manifest.head.root)
            )
            if let finding = try await doctor.examine().findings.first {
                throw BackupError.inconsistent("\(finding.what): \(finding.detail)")
            }
            try archive.close()
        } catch let error as BackupError {
            throw error
        } catch let error as HomeError {
            throw .home(error)
        } catch {
            throw .inconsistent("the database cannot be read: \(error)")
        }
    }
}
