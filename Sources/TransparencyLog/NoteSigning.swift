/// An Ed25519 key that signs, wherever it is kept.
public protocol NoteSigning: Sendable {
    /// The public key, 32 bytes.
    var publicKey: [UInt8] { get }

    /// The Ed25519 signature of a message (RFC 8032), 64 bytes.
    func sign(_ message: [UInt8]) throws -> [UInt8]
}
