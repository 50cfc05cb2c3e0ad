import AEORegistry
import JOSE
import Testing

/// What is wrong with an officer's token for an otherwise right call.
struct TokenFlaw: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var type = "aeo-officer+jwt"
    let change: @Sendable (inout JSONObject) -> Void

    init(
        _ description: String,
        type: String = "aeo-officer+jwt",
        _ change: @escaping @Sendable (inout JSONObject) -> Void = { _ in }
    ) {
        testDescription = description
        self.type = type
        self.change = change
    }

    /// Sets one claim.
    private static func claim(_ description: String, _ name: String, _ value: JSONValue?) -> TokenFlaw {
        TokenFlaw(description) { $0[name] = value }
    }

    /// Sets `iat` and `exp` relative to the right `iat`.
    private static func times(_ description: String, iat: Int64, exp: Int64) -> TokenFlaw {
        TokenFlaw(description) { claims in
            let now = claims["iat"]?.integerValue ?? 0
            claims["iat"] = .integer(now + iat)
            claims["exp"] = .integer(now + exp)
        }
    }

    static let all = [
        TokenFlaw("another type", type: "JWT"), TokenFlaw("a certificate's type", type: "dc+sd-jwt"),
        claim("another registry", "aud", "https://registry.example"), claim("no audience", "aud", nil),
        claim("a list of audiences", "aud", ["http://127.0.0.1:8480"]),
        claim("an audience with a slash", "aud", "http://127.0.0.1:8480/"),
        claim("another method", "htm", "GET"), claim("a method in lower case", "htm", "post"),
        claim("no method", "htm", nil), claim("another address", "htu", "http://127.0.0.1:8480/v1/agencies"),
        claim("an address with a query", "htu", "http://127.0.0.1:8480/v1/certificates?dry_run=true"),
        claim("no address", "htu", nil),
        claim("another body", "body", "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"),
        claim("no body", "body", nil), claim("a body that is no digest", "body", ""),
        claim("another idempotency key", "idempotency_key", "key-2"),
        claim("no idempotency key", "idempotency_key", nil),
        claim("a number for a key", "idempotency_key", 1),
        claim("no identity", "jti", nil), claim("an empty identity", "jti", ""),
        claim("an endless identity", "jti", .string(String(repeating: "j", count: 129))),
        claim("no time of issue", "iat", nil), claim("no end", "exp", nil),
        claim("an end in words", "exp", "soon"),
        claim("a fraction of a second", "iat", 1.5), claim("a time before 1970", "iat", -1),
        times("a life of 61 seconds", iat: 0, exp: 61), times("a life of a day", iat: 0, exp: 86_400),
        times("an end at its beginning", iat: 0, exp: 0),
        times("an end before its beginning", iat: 0, exp: -1),
        times("expired this second", iat: -60, exp: 0), times("expired long ago", iat: -3600, exp: -3540),
        times("issued six seconds ahead", iat: 6, exp: 60),
        times("issued tomorrow", iat: 86_400, exp: 86_460),
    ]
}
