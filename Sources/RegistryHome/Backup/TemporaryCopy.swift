import Glibc

/// A copy of the database on its way out: its name is gone already, and the file goes with its last holder.
package final class TemporaryCopy: Sendable {
    private static let prefix = "copy-"

    private let file: InputFile

    /// How many bytes it has.
    package var length: Int { Int(clamping: file.length) }

    private init(_ file: consuming InputFile) { self.file = file }

    /// Makes a copy in the home's folder for backups; `copy` writes it into a new file.
    package static func make(
        in home: HomeDirectory,
        random: (Int) -> [UInt8],
        copy: (String) async throws -> Void
    ) async throws(BackupError) -> TemporaryCopy {
        let path = try path(in: home, random: random)
        do {
            try await copy(path)
        } catch {
            unsafe unlink(path)
            throw .inconsistent("the database cannot be copied: \(error)")
        }
        defer { unsafe unlink(path) }
        return TemporaryCopy(try BackupError.wrapping { () throws(HomeError) in try InputFile(path) })
    }

    /// A free name in the home's folder for backups, which is made if need be.
    package static func path(
        in home: HomeDirectory,
        random: (Int) -> [UInt8]
    ) throws(BackupError) -> String {
        let folder = home.layout.backups
        let suffix = random(6).map { String($0, radix: 36) }.joined()
        try BackupError.wrapping { () throws(HomeError) in
            try home.makeBackupsFolder()
        }
        return "\(folder)/\(prefix)\(suffix).sqlite"
    }

    /// The next bytes, at most so many; none at the end.
    package func next(_ count: Int) throws(HomeError) -> [UInt8] { try file.read(count) }
}

extension HomeDirectory {
    /// Makes the private folder for copies of the database, if it is not there.
    package func makeBackupsFolder() throws(HomeError) {
        guard unsafe access(layout.backups, F_OK) != 0 else { return }
        try HomeFile.makeDirectory(layout.backups, mode: 0o700)
    }

    /// Removes copies that a crash left half-way; the home's lock is held.
    package func clearBackupsFolder() throws(HomeError) {
        for name in try HomeFile.entries(of: layout.backups) ?? []
        where name.hasPrefix("copy-") || name.hasSuffix(".aeo-new") {
            try HomeFile.remove("\(layout.backups)/\(name)")
        }
    }
}
