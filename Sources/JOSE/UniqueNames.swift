/// Watches that no name occurs twice in one object: a walk while the object is small, a table afterwards.
struct UniqueNames {
    private static let walkLimit = 48
    private var traits: UInt64 = 0
    private var table: Set<Name> = []

    /// Says whether a name is new, given the members read so far and the bytes it was written with.
    mutating func admit(_ name: String, written: Span<UInt8>, after members: [JSONObject.Member]) -> Bool {
        if members.count < Self.walkLimit {
            // Equal names have equal traits, so a trait not met before spares the walk.
            let trait = Self.trait(of: name, written: written)
            defer { traits |= trait }
            return traits & trait == 0 || !members.contains { $0.name.hasSameBytes(as: name) }
        }
        if table.isEmpty {
            table = Set(members.map { Name(text: $0.name) })
        }
        return table.insert(Name(text: name)).inserted
    }

    /// One of 64 bits, chosen by length, first and last byte; all of them for a name with escapes, which always make
    /// the written form longer.
    private static func trait(of name: String, written: Span<UInt8>) -> UInt64 {
        let count = written.count
        guard count == name.utf8.count else { return .max }
        guard count > 0 else { return 1 }
        return 1
            << (UInt64(written[0] &* 7 &+ written[count - 1] &* 13 &+ UInt8(truncatingIfNeeded: count) &* 5)
                & 63)
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
