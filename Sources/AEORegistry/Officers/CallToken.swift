import AEOModel
import JOSE

/// A token that signs one call, read and not yet checked.
struct CallToken {
    /// Whose tokens there are, by `typ`.
    enum Kind: String {
        case officer = "aeo-officer+jwt"
        case agency = "aeo-agency+jwt"

        /// How errors name its signer.
        var whose: String {
            switch self {
            case .officer: "officer's"
            case .agency: "agency's"
            }
        }
    }

    /// The longest life of a token, in seconds.
    private static let longestLife: Int64 = 60

    let kind: Kind
    let jws: CompactJWS
    private let claims: JSONObject

    /// Reads a token of one of the kinds.
    init(_ text: String, kinds: [Kind]) throws(RegistryError) {
        let whose = kinds.count == 1 ? kinds[0].whose : "caller's"
        do throws(JOSEError) {
            jws = try CompactJWS(
                parsing: Array(text.utf8),
                policy: JWSPolicy(types: kinds.map(\.rawValue), algorithms: [.es256])
            )
            claims = try jws.claims()
        } catch {
            throw .unauthorised("the \(whose) token cannot be read: \(error)")
        }
        guard let kind = jws.header.type.flatMap(Kind.init(rawValue:)) else {
            throw .unauthorised("the \(whose) token has no type")
        }
        self.kind = kind
    }

    /// Checks that the token is for exactly this call at this registry, just now.
    func check(_ call: OfficerCall, at url: String, now: Int64, atAnyTime: Bool) throws(RegistryError) {
        let wanted = call.body.isEmpty ? nil : Base64URL.encode(SHA256Digest.hash(call.body))
        guard claims["body"]?.stringValue == wanted else { throw refused("covers another body") }
        try checkHead(of: call, at: url, now: now, atAnyTime: atAnyTime)
    }

    /// Whether the token covers a body.
    var coversBody: Bool { claims["body"] != nil }

    /// What the token says is the SHA-256 of the body, for a call whose body has not come in yet.
    func bodyDigest() throws(RegistryError) -> [UInt8] {
        guard let text = claims["body"]?.stringValue, let digest = try? Base64URL.decode(text),
            digest.count == SHA256Digest.byteCount
        else { throw refused("covers no body") }
        return digest
    }

    /// Checks all that the token says of a call but for its body.
    func checkHead(of call: OfficerCall, at url: String, now: Int64, atAnyTime: Bool) throws(RegistryError) {
        try checkTimes(now: now, atAnyTime: atAnyTime)
        guard claims["aud"]?.stringValue == url else { throw refused("is for another registry") }
        guard claims["htm"]?.stringValue == call.method, claims["htu"]?.stringValue == call.url else {
            throw refused("is for another call")
        }
        guard let token = claims["jti"]?.stringValue, !token.isEmpty, token.utf8.count <= 128 else {
            throw refused("has no jti")
        }
        guard claims["idempotency_key"]?.stringValue == call.idempotencyKey else {
            throw refused("covers another idempotency key")
        }
    }

    private func checkTimes(now: Int64, atAnyTime: Bool) throws(RegistryError) {
        guard let issued = claims["iat"]?.integerValue, let expires = claims["exp"]?.integerValue,
            issued >= 0, expires > issued, expires < 1 << 50
        else { throw refused("has no usable iat and exp") }
        guard expires - issued <= Self.longestLife else {
            throw refused("lives longer than \(Self.longestLife) seconds")
        }
        guard atAnyTime || (now < expires && issued <= now + 5) else {
            throw refused("is not for this minute; check the clocks")
        }
    }

    private func refused(_ why: String) -> RegistryError { .unauthorised("the \(kind.whose) token \(why)") }
}
