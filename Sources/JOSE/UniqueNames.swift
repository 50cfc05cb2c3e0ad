/// Watches that no name occurs twice in one object: a walk while the object is small, a table afterwards.
struct UniqueNames {
    private static let walkLimit = 48
    private var traits: UInt64 = 0
    private var table: Set<Name> = []

    /// Says whether a name is new, given the members read so far.
    mutating func admit(_ name: String, after members: [JSONObject.Member]) -> Bool {
        if members.count < Self.walkLimit {
            // Equal names have equal traits, so a trait not met before spares the walk.
            let trait = Self.trait(of: name)
            defer { traits |= trait }
            return traits & trait == 0 || !members.contains { $0.name.hasSameBytes(as: name) }
        }
        if table.isEmpty {
            table = Set(members.map { Name(text: $0.name) })
        }
        return table.insert(Name(text: name)).inserted
    }

    /// One of 64 bits, chosen by length, first and last byte.
    private static func trait(of name: String) -> UInt64 {
        let bytes = name.utf8
        guard let first = bytes.first, let last = bytes.last else { return 1 }
        return 1 << ((UInt64(first) &* 7 &+ UInt64(last) &* 13 &+ UInt64(bytes.count) &* 5) & 63)
    }

    /// A text that hashes and compares by its bytes.
    private struct Name: Hashable {
        let text: String

        static func == (left: Name, right: Name) -> Bool {
            left.text.hasSameBytes(as: right.text)
        }

        func hash(into hasher: inout Hasher) {
            // Canonically equivalent names only share a bucket.
            hasher.combine(text)
        }
    }
}
