/// An officer's call whose signature was checked; the entry keeps token and body as the officer's signature.
package struct OfficerProof: Sendable, Equatable {
    /// The key that signed, by its thumbprint.
    package let keyID: String
    /// The token as received.
    package let token: String
    /// The body that the token covers.
    package let body: [UInt8]
    /// SHA-256 of the body.
    package let bodyDigest: [UInt8]
    /// Officer, method and path: the scope of the idempotency key.
    package let scope: String
    /// The idempotency key; every write has one.
    package let idempotencyKey: String?
}
