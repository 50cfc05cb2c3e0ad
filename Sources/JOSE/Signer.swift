/// Whatever can sign: a key in memory, in a file, or behind a hardware module.
public protocol Signer: Sendable {
    /// The algorithm signed with.
    var algorithm: JWSAlgorithm { get }
    /// The public key under which the signatures verify.
    var publicKey: PublicKey { get }
    /// The thumbprint of the public key, sent as `kid`.
    var keyID: String { get }
    /// Signs a message and returns the 64 raw bytes of the signature.
    ///
    /// - Throws: `JOSEError.signingFailed`.
    func sign(_ message: [UInt8]) throws(JOSEError) -> [UInt8]
}
