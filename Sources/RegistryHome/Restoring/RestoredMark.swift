import AEOModel
package import AEORegistry
import Glibc
import JOSE
import TransparencyLog

/// The file that says that a home was put back from a backup and has not been compared yet.
///
/// While it is there the home serves reads only, and its own memory of what it published counts for nothing: the
/// backup's end of the log is the only thing known for sure.
package struct RestoredMark: Sendable {
    private static let version: Int64 = 1

    /// What was restored.
    package let restoration: Restoration

    package init(_ restoration: Restoration) { self.restoration = restoration }

    /// The mark of a home; `nil` when the home is not restored.
    package init?(_ layout: HomeLayout) throws(HomeError) {
        guard let json = try HomeJSON.file(layout.restored) else { return nil }
        let reader = HomeJSON(json, path: layout.restored)
        guard json["v"]?.integerValue == Self.version, let size = json["log_size"]?.integerValue,
            let size = UInt64(exactly: size),
            let root = MerkleHash(base64: Array(try reader.string("root").utf8)[...])
        else { throw reader.wrong("log_size") }
        guard let madeAt = try reader.optionalInstant("made_at") else { throw reader.wrong("made_at") }
        restoration = Restoration(mark: SeenMark(size: size, root: root), madeAt: madeAt)
    }

    /// Writes the mark; the home is restored from this moment on.
    package func write(_ layout: HomeLayout) throws(HomeError) {
        let json: JSONObject = [
            "v": .integer(Self.version),
            "log_size": .integer(Int64(clamping: restoration.mark.size)),
            "root": .string(restoration.mark.root.base64),
            "made_at": .string(restoration.madeAt.rfc3339),
        ]
        try HomeFile.replace(layout.restored, with: JSONText.encode(json, pretty: true), mode: 0o644)
    }

    /// Takes the mark away, durably.
    static func remove(_ layout: HomeLayout) throws(HomeError) {
        try HomeFile.remove(layout.restored)
    }
}
