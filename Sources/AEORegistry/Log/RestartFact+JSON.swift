import AEOModel
import JOSE
import TransparencyLog

extension RestartFact {
    /// The fact's body (schemas/json/log-fact-restart.schema.json).
    var body: JSONObject {
        [
            "reason": .string(reason),
            "old_origin": .string(oldOrigin),
            "old_size": .integer(Int64(clamping: old.size)),
            "old_root": .string(old.root.base64),
            "seen_size": seen.map { .integer(Int64(clamping: $0.size)) } ?? .null,
            "seen_root": .text(seen?.root.base64),
            "origin": .string(origin),
            "closed_lists": .array(
                closedLists.map {
                    ["authority": .string($0.authority.text), "lists": .integer(Int64($0.lists))]
                }
            ),
            "serial_jump": .integer(Int64(clamping: serialJump)),
            "held": .array(held.map(\.json)),
        ]
    }

    init(_ body: EntryFields) throws(EntryFault) {
        let root = { (text: String) in MerkleHash(base64: Array(text.utf8)[...]) }
        let seenSize = try body.optionalIndex("seen_size")
        let seenRoot = try body.optional("seen_root", root)
        guard (seenSize == nil) == (seenRoot == nil) else { throw body.fault("seen_root") }
        var closed: [ClosedLists] = []
        for entry in try body.objects("closed_lists") {
            closed.append(
                ClosedLists(
                    authority: try entry.parsed("authority") { try CountryCode(authority: $0) },
                    lists: try entry.count("lists", below: 1 << 31)
                )
            )
        }
        self.init(
            reason: try body.text("reason"),
            oldOrigin: try body.text("old_origin"),
            old: SeenMark(
                size: UInt64(try body.count("old_size")),
                root: try body.parsed("old_root", root)
            ),
            seen: seenSize.flatMap { size in seenRoot.map { SeenMark(size: size, root: $0) } },
            origin: try body.text("origin"),
            closedLists: closed,
            serialJump: UInt64(try body.count("serial_jump")),
            held: try HeldValue.list(body.objects("held"))
        )
    }
}
