import Crypto

/// The hashes of RFC 9162 §2.1.1: leaves and inner nodes are kept apart by their first byte.
extension MerkleHash {
    /// The root of the tree without leaves: SHA-256 of nothing.
    public static let emptyTree = MerkleHash(hashing: [])

    /// The hash of a leaf: SHA-256 of `0x00` and the data.
    public static func leaf(_ data: [UInt8]) -> MerkleHash {
        var hasher = SHA256()
        let prefix: [UInt8] = [0x00]
        hasher.update(data: prefix)
        hasher.update(data: data)
        return MerkleHash(digest: hasher.finalize())
    }

    /// The hash of an inner node: SHA-256 of `0x01`, the left hash and the right hash.
    public static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
        let byteCount = 1 + 2 * Self.byteCount
        return unsafe withUnsafeTemporaryAllocation(byteCount: byteCount, alignment: 1) { buffer in
            unsafe buffer.storeBytes(of: 0x01, as: UInt8.self)
            unsafe left.store(into: buffer, at: 1)
            unsafe right.store(into: buffer, at: 1 + Self.byteCount)
            var hasher = SHA256()
            unsafe hasher.update(bufferPointer: UnsafeRawBufferPointer(buffer))
            return MerkleHash(digest: hasher.finalize())
        }
    }

    /// Hashes subtrees that stand side by side, largest first, into the root above them all.
    ///
    /// The rightmost are joined first: that is how an incomplete right edge hangs in the tree.
    static func joining(_ subtrees: some BidirectionalCollection<MerkleHash>) -> MerkleHash {
        guard var root = subtrees.last else { return emptyTree }
        for subtree in subtrees.dropLast().reversed() {
            root = node(subtree, root)
        }
        return root
    }

    private init(hashing bytes: [UInt8]) {
        self.init(digest: SHA256.hash(data: bytes))
    }

    private init(digest: SHA256.Digest) {
        self = unsafe digest.withUnsafeBytes { unsafe MerkleHash(loading: $0) }
    }
}
