public import JOSE

/// A credential whose signature was checked with a trusted key.
///
/// Only a verifier makes one. Dates and status are not judged yet: a registry looks the paper up by `digest`
/// between reading and judging it. A reference, so that handing it on copies nothing.
public final class SignedPaper: Sendable {
    /// The presentation as received.
    public let presentation: SDJWT
    /// What it discloses.
    public let claims: CertificateClaims
    /// The key that signed.
    public let key: TrustedKey

    init(presentation: SDJWT, claims: CertificateClaims, key: TrustedKey) {
        self.presentation = presentation
        self.claims = claims
        self.key = key
    }

    /// SHA-256 over the issuer-signed JWT, the name under which the registry knows the paper.
    public var digest: [UInt8] { SHA256Digest.hash(presentation.issuerJWT.compact) }
}
