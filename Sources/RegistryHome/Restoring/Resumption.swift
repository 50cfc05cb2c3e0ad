package import AEOModel
package import AEORegistry
import Glibc
import JOSE
import KeyCustody
import TransparencyLog

/// How a resumption under a new origin shall end, written down before the log is touched.
///
/// The commit of the restart decides: before it the home is restored as it was, after it the home is resumed, and
/// what is left to do is done by whoever opens it next.
package struct Resumption: Sendable {
    private static let version: Int64 = 1

    /// The name under which the log goes on.
    package let origin: String
    /// The name of the closed log.
    package let oldOrigin: String
    /// How many entries of it the new one continues from.
    package let oldSize: UInt64
    /// The new key of the log.
    package let key: KeyRecord
    /// The key that is retired.
    package let oldKey: String
    /// When.
    package let at: Instant

    package init(
        origin: String,
        oldOrigin: String,
        oldSize: UInt64,
        key: KeyRecord,
        oldKey: String,
        at: Instant
    ) {
        self.origin = origin
        self.oldOrigin = oldOrigin
        self.oldSize = oldSize
        self.key = key
        self.oldKey = oldKey
        self.at = at
    }

    /// The resumption that was begun in a home; `nil` when none was.
    package init?(_ layout: HomeLayout) throws(HomeError) {
        guard let json = try HomeJSON.file(layout.resumption) else { return nil }
        let reader = HomeJSON(json, path: layout.resumption)
        guard json["v"]?.integerValue == Self.version, let size = json["old_size"]?.integerValue,
            let size = UInt64(exactly: size)
        else { throw reader.wrong("old_size") }
        guard let at = try reader.optionalInstant("at") else { throw reader.wrong("at") }
        self.init(
            origin: try reader.string("origin"),
            oldOrigin: try reader.string("old_origin"),
            oldSize: size,
            key: try KeyRecord(json: try reader.object("key"), path: layout.resumption),
            oldKey: try reader.string("old_kid"),
            at: at
        )
    }

    /// Writes the plan down.
    package func write(_ layout: HomeLayout) throws(HomeError) {
        let json: JSONObject = [
            "v": .integer(Self.version),
            "origin": .string(origin),
            "old_origin": .string(oldOrigin),
            "old_size": .integer(Int64(clamping: oldSize)),
            "key": .object(key.json),
            "old_kid": .string(oldKey),
            "at": .string(at.rfc3339),
        ]
        try HomeFile.replace(layout.resumption, with: JSONText.encode(json, pretty: true), mode: 0o644)
    }

    /// Whether the restart stands in the log.
    package func isCommitted(_ head: ArchiveHead) -> Bool {
        guard let note = try? SignedNote(parsing: Array(head.checkpoint.utf8)),
            let checkpoint = try? Checkpoint(parsing: note.text)
        else { return false }
        return checkpoint.origin == origin && checkpoint.size > oldSize
    }

    /// Does what follows from the restart in the log: key records, configuration, memory, and no mark any more.
    ///
    /// Every step may be repeated; the plan goes last. `reached` is told the name of each step, for tests that stop
    /// there.
    package func finish(
        _ layout: HomeLayout,
        head: ArchiveHead,
        reached: (String) throws(HomeError) -> Void = { (_) throws(HomeError) in }
    ) throws(HomeError) {
        let home = try HomeDirectory.open(layout.root)
        try HomeFile.replace(layout.keyRecords, with: records(home.keys).bytes, mode: 0o644)
        try reached("key records")
        let configuration = JSONText.encode(configuration(home.configuration).json, pretty: true)
        try HomeFile.replace(layout.configuration, with: configuration, mode: 0o644)
        try reached("configuration")
        let seen = SeenFile.encode(SeenMark(size: head.size, root: head.root))
        unsafe unlink(layout.seen + ".new")
        try HomeFile.replace(layout.seen, with: seen, mode: 0o644)
        try reached("memory")
        try RestoredMark.remove(layout)
        try reached("mark")
        try HomeFile.remove(layout.resumption)
    }

    private func records(_ known: KeyRecords) -> KeyRecords {
        var keys = known.keys.map { record in
            record.role == .log && record.state != .retired && record.kid != key.kid
                ? record.retired(at: at) : record
        }
        if !keys.contains(where: { $0.kid == key.kid }) { keys.append(key) }
        return KeyRecords(keys)
    }

    private func configuration(_ known: HomeConfiguration) -> HomeConfiguration {
        var configuration = known
        guard configuration.logOrigin != origin else { return configuration }
        configuration.closedLogs.append(ClosedLogRecord(origin: oldOrigin, kid: oldKey, size: oldSize))
        configuration.logOrigin = origin
        return configuration
    }
}

extension Resumption {
    /// Ends a resumption that a crash cut short, if its restart stands in the log; the home's lock is held.
    ///
    /// A plan without its restart is left alone: the home is restored as it was.
    package static func settle(
        _ home: HomeDirectory,
        head: ArchiveHead
    ) throws(HomeError) -> HomeDirectory {
        guard let begun = try Resumption(home.layout), begun.isCommitted(head) else { return home }
        try begun.finish(home.layout, head: head)
        return try HomeDirectory.open(home.layout.root)
    }

    /// The name of the log that follows one: `…/log`, `…/log/2`, `…/log/3`.
    package static func origin(after origin: String) -> String {
        let parts = origin.split(separator: "/", omittingEmptySubsequences: false)
        guard let last = parts.last, let number = Int(last), number >= 2, parts.dropLast().last == "log" else {
            return origin + "/2"
        }
        return parts.dropLast().joined(separator: "/") + "/\(number + 1)"
    }
}
