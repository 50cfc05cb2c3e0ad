import Glibc
import JOSE
package import KeyCustody

/// Takes a backup apart into a directory; what is written was authenticated and has the digest of its manifest.
package struct BackupReader: Sendable {
    private static let pieceLength = 1 << 18
    private static let longestManifest = 4 << 20

    private let path: String

    package init(_ path: String) { self.path = path }

    /// Writes the members below a directory that exists and is empty, and gives the manifest.
    package func unpack(into directory: String, passphrase: Passphrase) throws(BackupError) -> BackupManifest {
        var reader = try SealedFileReader(path, passphrase: passphrase)
        let count = try reader.read(4).reduce(0) { $0 << 8 | Int($1) }
        guard (1...Self.longestManifest).contains(count) else {
            throw .inconsistent("its manifest has no usable length")
        }
        let text = try reader.read(count)
        let manifest: BackupManifest
        do {
            manifest = try BackupManifest(json: StrictJSON.parseObject(text))
        } catch let error as BackupError {
            throw error
        } catch {
            throw .inconsistent("its manifest cannot be read: \(error)")
        }
        for member in manifest.members { try unpack(member, &reader, into: directory) }
        guard try reader.read(1).isEmpty else { throw .inconsistent("bytes follow the last file") }
        return manifest
    }

    private func unpack(
        _ member: BackupMember,
        _ reader: inout SealedFileReader,
        into directory: String
    ) throws(BackupError) {
        let target = "\(directory)/\(member.name)"
        var digest = RunningDigest()
        var rest = member.length
        let file = try BackupError.wrapping { () throws(HomeError) in
            try Self.makeFolders(for: member.name, in: directory)
            return try OutputFile(creating: target)
        }
        while rest > 0 {
            let piece = try reader.read(Int(min(rest, UInt64(Self.pieceLength))))
            guard !piece.isEmpty else { throw .inconsistent("\(member.name) is cut off") }
            digest.update(piece)
            rest -= UInt64(piece.count)
            try BackupError.wrapping { () throws(HomeError) in try file.write(piece) }
        }
        try BackupError.wrapping { () throws(HomeError) in
            try file.sync(mode: Self.mode(of: member.name))
            try HomeFile.syncDirectory(of: target)
        }
        guard digest.digest() == member.digest else {
            throw .inconsistent("\(member.name) is not the file that was put in")
        }
    }

    /// Configuration, records and profiles may be read by all, as in a new home; the rest by the owner only.
    private static func mode(of name: String) -> mode_t {
        name.hasSuffix(".json") ? 0o644 : 0o600
    }

    private static func makeFolders(for name: String, in directory: String) throws(HomeError) {
        var path = directory
        let folders = name.split(separator: "/").dropLast()
        for (depth, folder) in folders.enumerated() {
            path += "/\(folder)"
            guard unsafe access(path, F_OK) != 0 else { continue }
            try HomeFile.makeDirectory(path, mode: depth == 0 && folder == "programmes" ? 0o755 : 0o700)
        }
    }
}
