/// What a caller is ready to take: exact `typ` values and an allow-list of algorithms (RFC 8725 §3.1, §3.11).
public struct JWSPolicy: Sendable, Equatable {
    /// The `typ` values taken, compared byte by byte, without any juggling of `application/`.
    public var types: [String]
    /// The algorithms taken.
    public var algorithms: [JWSAlgorithm]
    /// Whether a header without `typ` is taken too; for foreign tokens older than RFC 8725 only.
    public var allowsMissingType: Bool
    /// Whether the deprecated name `EdDSA` is taken for Ed25519 (RFC 9864 §2.2); for old foreign tokens only.
    public var allowsLegacyEdDSA: Bool

    /// Names what is taken; ES256 alone unless more is asked for.
    public init(
        types: [String],
        algorithms: [JWSAlgorithm] = [.es256],
        allowsMissingType: Bool = false,
        allowsLegacyEdDSA: Bool = false
    ) {
        self.types = types
        self.algorithms = algorithms
        self.allowsMissingType = allowsMissingType
        self.allowsLegacyEdDSA = allowsLegacyEdDSA
    }

    /// What is taken as key binding (RFC 9901 §4.3).
    public static let keyBinding = JWSPolicy(types: ["kb+jwt"], algorithms: [.es256, .ed25519])
}
