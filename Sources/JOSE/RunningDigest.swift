import Crypto

/// SHA-256 over bytes that come in pieces.
package struct RunningDigest: Sendable {
    private var hash = SHA256()

    package init() {}

    /// Takes the next piece.
    package mutating func update(_ bytes: some Sequence<UInt8>) { hash.update(data: Array(bytes)) }

    /// The digest of everything taken so far.
    package func digest() -> [UInt8] { Array(hash.finalize()) }
}
