import AEOModel
import AEORegistry
import AEORegistrySQLite
import Glibc
import KeyCustody
import RegistryHome
import TransparencyLog

/// Makes a backup of a home from a copy of its database that somebody provides.
struct BackupSource {
    let home: HomeDirectory
    let random: @Sendable (Int) -> [UInt8]
    /// Writes the copy into a new file.
    let copy: (String) async throws -> Void

    /// Writes the backup; the copy is gone afterwards, whatever happens.
    func write(
        to file: String,
        withKeys: Bool,
        passphrase: Passphrase,
        now: Instant
    ) async throws(BackupError) -> BackupManifest {
        let path = try TemporaryCopy.path(in: home, random: random)
        defer { unsafe unlink(path) }
        do {
            try await copy(path)
        } catch let error as HomeError {
            throw .home(error)
        } catch let failure as CommandFailure {
            throw .notCopied(failure.message, remedy: failure.hint)
        } catch {
            throw .notCopied("the database cannot be copied: \(error)", remedy: nil)
        }
        let (head, version) = try await examined(path)
        let home = home
        return try BackupWriter(home, random: random)
            .write(to: file, database: path, withKeys: withKeys, passphrase: passphrase) { members in
                BackupManifest(
                    madeAt: now,
                    url: home.configuration.url.description,
                    logOrigin: home.configuration.logOrigin,
                    head: head,
                    schemaVersion: version,
                    keyIDs: home.keys.keys.map(\.kid),
                    hasKeys: withKeys,
                    members: members
                )
            }
    }

    /// The end of the log in the copy, which the home's own key must have signed.
    private func examined(_ path: String) async throws(BackupError) -> (ArchiveHead, Int) {
        let head: ArchiveHead
        let version: Int
        do throws(ArchiveError) {
            let archive = try SQLiteArchive.open(path: path, readOnly: true)
            head = try await archive.head()
            version = try await archive.version()
            try archive.close()
        } catch {
            throw .inconsistent("the copy of the database cannot be read: \(error)")
        }
        guard head.size > 0 else { return (head, version) }
        do {
            let note = try SignedNote(parsing: Array(head.checkpoint.utf8))
            guard try !note.verified(by: home.logVerifiers()).isEmpty else {
                throw BackupError.inconsistent("the home's log key did not sign the database's checkpoint")
            }
        } catch let error as BackupError {
            throw error
        } catch {
            throw .inconsistent("the database's checkpoint is not of this home: \(error)")
        }
        return (head, version)
    }
}
