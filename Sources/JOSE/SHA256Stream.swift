import Crypto

/// SHA-256 (FIPS 180-4) over bytes that come in pieces.
public struct SHA256Stream: Sendable {
    private var state = SHA256()

    /// Starts with no bytes.
    public init() {}

    /// Takes the next bytes.
    public mutating func update(_ bytes: [UInt8]) { state.update(data: bytes) }

    /// The digest of all bytes so far.
    public var digest: [UInt8] { Array(state.finalize()) }
}
