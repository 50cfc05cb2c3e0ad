import AEOModel
import AEORegistry
import Glibc
import JOSE
package import KeyCustody
import TransparencyLog

/// Puts a home back from a backup: verified beside its place, and moved there when everything is well.
package struct HomeRestorer: Sendable {
    /// Examines the database of a home against the end of the log that a backup names; throws what it finds.
    package typealias Examination =
        @Sendable (HomeDirectory, BackupManifest) async throws(BackupError) -> Void

    private let examine: Examination
    private let random: @Sendable (Int) -> [UInt8]

    package init(
        random: @escaping @Sendable (Int) -> [UInt8] = { SystemRandom.bytes($0) },
        examine: @escaping Examination
    ) {
        self.examine = examine
        self.random = random
    }

    /// Restores a backup into a directory that is empty or does not exist.
    ///
    /// `keys` is a folder like `HOME/keys` with encrypted key files to be copied in. On failure nothing is left.
    package func restore(
        _ file: String,
        to path: String,
        passphrase: Passphrase,
        keys: String?
    ) async throws(BackupError) -> (home: HomeDirectory, manifest: BackupManifest) {
        let layout = HomeLayout(root: path)
        let suffix = random(6).map { String($0, radix: 36) }.joined()
        let draft = HomeLayout(root: "\(layout.root).restore-\(suffix)")
        try BackupError.wrapping { () throws(HomeError) in
            guard try HomeFile.entries(of: layout.root)?.isEmpty ?? true else { throw .notEmpty(layout.root) }
            try HomeFile.makeDirectory(draft.root, mode: 0o700, withParents: true)
        }
        do throws(BackupError) {
            let manifest = try BackupReader(file).unpack(into: draft.root, passphrase: passphrase)
            let home = try BackupError.wrapping { () throws(HomeError) in
                try complete(draft, keys: keys)
                return try HomeDirectory.open(draft.root)
            }
            try check(home, against: manifest)
            try await examine(home, manifest)
            try BackupError.wrapping { () throws(HomeError) in
                let restoration = Restoration(
                    mark: SeenMark(size: manifest.head.size, root: manifest.head.root),
                    madeAt: manifest.madeAt
                )
                try RestoredMark(restoration).write(draft)
                guard unsafe chmod(draft.root, 0o755) == 0, unsafe rename(draft.root, layout.root) == 0 else {
                    throw .unwritable(layout.root, cause: HomeFile.lastError())
                }
                try HomeFile.syncDirectory(of: layout.root)
            }
            return (try BackupError.wrapping { () throws(HomeError) in try .open(layout.root) }, manifest)
        } catch {
            HomeFile.removeTree(draft.root)
            throw error
        }
    }

    /// Makes what no backup holds: folders, lock, and the keys that are brought back from elsewhere.
    private func complete(_ layout: HomeLayout, keys: String?) throws(HomeError) {
        for (folder, mode) in [
            (layout.keys, mode_t(0o700)), (layout.secrets, 0o700), (layout.log, 0o755),
            (layout.programmes, 0o755),
        ] where unsafe access(folder, F_OK) != 0 {
            try HomeFile.makeDirectory(folder, mode: mode)
        }
        try HomeFile.create(layout.lock, with: [], mode: 0o600)
        guard let keys else { return }
        for path in try HomeDirectory.open(layout.root).missingKeyFiles() {
            let name = path.dropFirst(layout.keys.count)
            guard let bytes = try HomeFile.read(keys + name, limit: 16_384) else { continue }
            let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex))
            if unsafe access(folder, F_OK) != 0 { try HomeFile.makeDirectory(folder, mode: 0o700) }
            try HomeFile.create(path, with: bytes, mode: 0o600)
            try HomeFile.syncDirectory(of: path)
        }
    }

    private func check(_ home: HomeDirectory, against manifest: BackupManifest) throws(BackupError) {
        guard home.configuration.logOrigin == manifest.logOrigin,
            home.configuration.url.description == manifest.url
        else { throw .inconsistent("its configuration is that of another registry") }
        guard home.keys.keys.map(\.kid) == manifest.keyIDs else {
            throw .inconsistent("its key records are not those that the manifest names")
        }
        guard home.hasDatabase else { throw .inconsistent("it has no database") }
        for programme in home.configuration.programmes
        where unsafe access(home.layout.profile(programme.text), F_OK) != 0 {
            throw .inconsistent("it lacks the profile of \(programme)")
        }
    }
}
