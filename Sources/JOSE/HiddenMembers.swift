/// The disclosable members of one object while it is being built: their names and digests, and decoys.
struct HiddenMembers {
    private var names: [String] = []
    private var digests: [String] = []

    var count: Int {
        digests.count
    }

    /// The digests in an order that depends on nothing but themselves.
    var sorted: JSONValue {
        .array(digests.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { .string($0) })
    }

    func contains(_ name: String) -> Bool {
        names.contains { $0.hasSameBytes(as: name) }
    }

    mutating func add(name: String, digest: String) {
        names.append(name)
        digests.append(digest)
    }

    mutating func add(decoy: String) {
        digests.append(decoy)
    }
}
