/// Watches that no name occurs twice in one object: a walk while the object is small, a table afterwards.
struct UniqueNames {
    private static let walkLimit = 16
    private var table: Set<Name> = []

    /// Says whether a name is new, given the members read so far.
    mutating func admit(_ name: String, after members: [JSONObject.Member]) -> Bool {
        if members.count < Self.walkLimit {
            return !members.contains { $0.name.hasSameBytes(as: name) }
        }
        if table.isEmpty {
            table = Set(members.map { Name(text: $0.name) })
        }
        return table.insert(Name(text: name)).inserted
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
