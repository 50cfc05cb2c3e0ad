/// The proof that one tree begins with all the leaves of a smaller one (RFC 9162 §2.1.4).
public struct ConsistencyProof: Sendable, Equatable {
    /// The size of the older tree.
    public let oldSize: UInt64
    /// The size of the newer tree.
    public let newSize: UInt64
    /// The hashes, from the inside outwards.
    public let path: [MerkleHash]

    /// Takes a proof as received or as built from a `ProofPlan`; nothing is checked before `verify`.
    public init(oldSize: UInt64, newSize: UInt64, path: [MerkleHash]) {
        self.oldSize = oldSize
        self.newSize = newSize
        self.path = path
    }

    /// Whether the newer root extends the older one (RFC 9162 §2.1.4.2).
    ///
    /// Every tree extends the empty one and itself, each with an empty path (C2SP tlog-witness).
    public func verify(oldRoot: MerkleHash, newRoot: MerkleHash) -> Bool {
        guard oldSize <= newSize else { return false }
        guard oldSize != 0 else {
            return path.isEmpty && oldRoot == .emptyTree && (newSize != 0 || newRoot == .emptyTree)
        }
        guard oldSize != newSize else { return path.isEmpty && oldRoot == newRoot }

        // A perfect older tree is itself the first hash, and is not sent.
        let isPerfect = oldSize & (oldSize - 1) == 0
        guard let seed = isPerfect ? oldRoot : path.first else { return false }
        var position = oldSize - 1
        var last = newSize - 1
        while position & 1 == 1 {
            position >>= 1
            last >>= 1
        }
        var old = seed
        var new = seed
        for hash in isPerfect ? path[...] : path.dropFirst() {
            guard last != 0 else { return false }
            if position & 1 == 1 || position == last {
                old = .node(hash, old)
                new = .node(hash, new)
                while position & 1 == 0 && position != 0 {
                    position >>= 1
                    last >>= 1
                }
            } else {
                new = .node(new, hash)
            }
            position >>= 1
            last >>= 1
        }
        return last == 0 && old == oldRoot && new == newRoot
    }
}
