import AEOModel
import AEORegistry
import Glibc
import JOSE
package import KeyCustody

/// Makes the one file of a backup from a copy of the database and the files of a home.
package struct BackupWriter: Sendable {
    private static let pieceLength = 1 << 18

    private let home: HomeDirectory
    private let random: @Sendable (Int) -> [UInt8]

    package init(
        _ home: HomeDirectory,
        random: @escaping @Sendable (Int) -> [UInt8] = { SystemRandom.bytes($0) }
    ) {
        self.home = home
        self.random = random
    }

    /// Writes the backup and gives its manifest; on failure no file is left.
    ///
    /// `describe` makes the manifest of the members. The file appears under its name when it is whole and on the disk.
    package func write(
        to path: String,
        database: String,
        withKeys: Bool,
        passphrase: Passphrase,
        describe: ([BackupMember]) -> BackupManifest
    ) throws(BackupError) -> BackupManifest {
        guard unsafe access(path, F_OK) != 0 else { throw .exists(path) }
        let sources = try sources(database: database, withKeys: withKeys)
        var members: [BackupMember] = []
        for source in sources { members.append(try Self.member(source.name, at: source.path)) }
        let manifest = describe(members)
        let suffix = random(6).map { String($0, radix: 36) }.joined()
        let draft = "\(path).aeo-\(suffix)"
        do throws(BackupError) {
            try fill(draft, manifest, sources, passphrase)
            // A link, unlike a rename, takes no other file's place.
            guard unsafe link(draft, path) == 0 else {
                guard errno != EEXIST else { throw .exists(path) }
                throw .home(.unwritable(path, cause: HomeFile.lastError()))
            }
            unsafe unlink(draft)
            try BackupError.wrapping { () throws(HomeError) in try HomeFile.syncDirectory(of: path) }
        } catch {
            unsafe unlink(draft)
            throw error
        }
        return manifest
    }

    private func fill(
        _ draft: String,
        _ manifest: BackupManifest,
        _ sources: [(name: String, path: String)],
        _ passphrase: Passphrase
    ) throws(BackupError) {
        var writer = try SealedFileWriter(creating: draft, passphrase: passphrase, random: random)
        let text = JSONText.encode(manifest.json)
        try writer.write(
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: UInt32(text.count) >> UInt32($0)) } + text
        )
        for (source, member) in zip(sources, manifest.members) {
            var digest = RunningDigest()
            try Self.pieces(of: source.path) { (piece) throws(BackupError) in
                digest.update(piece)
                try writer.write(piece)
            }
            guard digest.digest() == member.digest else {
                throw .inconsistent("\(source.name) changed while it was copied")
            }
        }
        try writer.finish()
    }

    private func sources(
        database: String,
        withKeys: Bool
    ) throws(BackupError) -> [(name: String, path: String)] {
        let layout = home.layout
        var files = [layout.configuration, layout.keyRecords]
        files += home.configuration.programmes.map { layout.profile($0.text) }
        if withKeys {
            let names = try BackupError.custody { () throws(CustodyError) in
                try KeyStore.names(ofHome: layout.root)
            }
            files += names.map { "\(layout.root)/\($0.path)" }
        }
        return files.map { (String($0.dropFirst(layout.root.count + 1)), $0) }
            + [(String(layout.database.dropFirst(layout.root.count + 1)), database)]
    }

    private static func member(_ name: String, at path: String) throws(BackupError) -> BackupMember {
        var digest = RunningDigest()
        var length: UInt64 = 0
        try pieces(of: path) { (piece) throws(BackupError) in
            digest.update(piece)
            length += UInt64(piece.count)
        }
        return BackupMember(name: name, length: length, digest: digest.digest())
    }

    private static func pieces(
        of path: String,
        _ take: ([UInt8]) throws(BackupError) -> Void
    ) throws(BackupError) {
        let file = try BackupError.wrapping { () throws(HomeError) in try InputFile(path) }
        while true {
            let piece = try BackupError.wrapping { () throws(HomeError) in try file.read(pieceLength) }
            guard !piece.isEmpty else { return }
            try take(piece)
        }
    }
}
