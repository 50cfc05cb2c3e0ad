import JOSE

/// The token by which an officer or an agency signs one call (DESIGN.md §7; RFC 7519, with `htm` and `htu` as in RFC 9449).
struct OfficerToken: Sendable {
    /// Who signs: each kind of token has a `typ` of its own.
    enum Kind: String {
        case officer = "aeo-officer+jwt"
        case agency = "aeo-agency+jwt"
    }

    private static let lifetime: Int64 = 60

    let kind: Kind
    private let signer: any Signer
    private let random: @Sendable (Int) -> [UInt8]
    private let now: @Sendable () -> Int64

    init(
        kind: Kind,
        signer: any Signer,
        random: @escaping @Sendable (Int) -> [UInt8],
        now: @escaping @Sendable () -> Int64
    ) {
        self.kind = kind
        self.signer = signer
        self.random = random
        self.now = now
    }

    /// A token for a call, or `nil` when the key cannot sign; the target is the path with its query,
    /// `digest` the SHA-256 of the body.
    func text(
        method: String,
        registry: String,
        target: String,
        digest: [UInt8]?,
        idempotencyKey: String?
    ) -> String? {
        let issuedAt = now()
        var claims: JSONObject = [
            "iss": .string(signer.keyID), "iat": .integer(issuedAt),
            "exp": .integer(issuedAt + Self.lifetime),
            "aud": .string(registry), "jti": .string(Base64URL.encode(random(16))),
            "htm": .string(method), "htu": .string(registry + target),
        ]
        claims["body"] = digest.map { .string(Base64URL.encode($0)) }
        claims["idempotency_key"] = idempotencyKey.map { .string($0) }
        return try? CompactJWS.sign(type: kind.rawValue, claims: claims, signer: signer)
    }
}
