/// The signature algorithms spoken here, under their fully specified names (RFC 7518 §3.4, RFC 9864 §2.2).
public enum JWSAlgorithm: String, Sendable, CaseIterable {
    /// ECDSA over P-256 with SHA-256, signature r‖s.
    case es256 = "ES256"
    /// EdDSA over edwards25519.
    case ed25519 = "Ed25519"
}
