/// A credential just signed.
public struct IssuedCredential: Sendable {
    /// The most bytes of a credential in compact form: none longer is signed, and none longer is read.
    public static let maxLength = 256 << 10

    /// The paper with every disclosure; it ends in `~`.
    public let compact: String
    /// The part signed by the issuer.
    public let issuerJWT: String
    /// SHA-256 over the ASCII bytes of `issuerJWT`: the name under which the registry knows this paper.
    public let digest: [UInt8]
    /// What it says, everything disclosed.
    public let claims: CertificateClaims
}
