import JOSE

/// Enough of a digest to know a record's key, or a row, again.
struct MirrorKeyPrint: Hashable {
    private let high: UInt64
    private let low: UInt64

    init(_ key: MirrorKey) { self.init(Array(key.description.utf8)) }

    /// The print of any bytes.
    init(_ bytes: [UInt8]) {
        let digest = SHA256Digest.hash(bytes)
        high = digest[0..<8].reduce(0) { $0 << 8 | UInt64($1) }
        low = digest[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
    }
}
