/// A registry fact: the digest of a status list token that was signed because the list changed.
package struct StatusListFact: Sendable, Equatable {
    package let uri: String
    /// SHA-256 of the token.
    package let digest: [UInt8]
    package let issuedAt: Int64
    package let expires: Int64
}
