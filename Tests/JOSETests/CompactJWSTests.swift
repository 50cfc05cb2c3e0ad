import JOSE
import Testing

@Suite struct CompactJWSTests {
    private static let policy = JWSPolicy(types: ["test+jwt"], algorithms: [.es256, .ed25519])
    private static let signature = Base64URL.encode([UInt8](repeating: 7, count: 64))

    private static func token(header: String, payload: String = "{}", signature: String = signature) -> String
    {
        Base64URL.encode(header.utf8) + "." + Base64URL.encode(payload.utf8) + "." + signature
    }

    private static func parse(_ text: String, policy: JWSPolicy = policy) throws(JOSEError) -> CompactJWS {
        try CompactJWS(parsing: text, policy: policy)
    }

    @Test("A signed token is read back and verifies under its key alone")
    func roundTrip() throws {
        let claims: JSONObject = ["iss": "https://a.example", "iat": 1, "x": ["é", 1.5, nil]]
        for signer in [ES256PrivateKey(), Ed25519PrivateKey()] as [any Signer] {
            let text = try CompactJWS.sign(
                type: "test+jwt",
                claims: claims,
                signer: signer,
                extraHeader: ["x5c": ["MIIB"]]
            )
            let jws = try Self.parse(text)
            #expect(jws.header.algorithm == signer.algorithm)
            #expect(jws.header.type == "test+jwt")
            #expect(jws.header.keyID == signer.keyID)
            #expect(jws.header.x5c == ["MIIB"])
            #expect(try jws.claims() == claims)
            #expect(jws.isSigned(by: signer.publicKey))
            #expect(!jws.isSigned(by: ES256PrivateKey().publicKey))
            #expect(!jws.isSigned(by: Ed25519PrivateKey().publicKey))
            #expect(jws.compact == Array(text.utf8))
        }
    }

    @Test("The example of RFC 7515 A.3 verifies")
    func rfc7515() throws {
        let text =
            "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
            + "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSA"
            + "pmWQxfKTUJqPP3-Kg6NU1Q"
        let jws = try Self.parse(text, policy: JWSPolicy(types: [], allowsMissingType: true))
        #expect(jws.isSigned(by: try JWK(json: JWKTests.elliptic).key))
        #expect(try jws.claims() == ["iss": "joe", "exp": 1_300_819_380, "http://example.com/is_root": true])
    }

    /// The payload and signature of RFC 8037 A.4.
    private static let rfc8037 =
        "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhi"
        + "jcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"

    @Test("The example of RFC 8037 A.4 is signed the same and A.5 verifies")
    func edwards() throws {
        let policy = JWSPolicy(
            types: [],
            algorithms: [.ed25519],
            allowsMissingType: true,
            allowsLegacyEdDSA: true
        )
        let jws = try Self.parse(Self.rfc8037, policy: policy)
        #expect(jws.isSigned(by: try JWK(json: JWKTests.edwards).key))
        #expect(jws.payload == Array("Example of Ed25519 signing".utf8))
        var json = JWKTests.edwards
        json["d"] = .string(PrivateKeyTests.edwardsSecret)
        #expect(try Ed25519PrivateKey(jwk: json).sign(jws.signingInput) == jws.signature)
    }

    @Test("The old name EdDSA is refused unless asked for")
    func legacyName() {
        let policy = JWSPolicy(types: [], algorithms: [.ed25519], allowsMissingType: true)
        #expect(throws: JOSEError.algorithmNotAllowed("EdDSA")) {
            try Self.parse(Self.rfc8037, policy: policy)
        }
    }

    @Test(
        "Other algorithms are refused, whatever the case",
        arguments: [
            "none", "None", "NONE", "", "HS256", "HS384", "HS512", "RS256", "PS256", "ES384", "ES512",
            "ES256K",
            "es256", "EdDSA", "ED25519", "Ed448", "ES256 ", "ML-DSA-44",
        ]
    )
    func algorithms(name: String) {
        let text = Self.token(header: #"{"alg":"\#(name)","typ":"test+jwt"}"#)
        #expect(throws: JOSEError.algorithmNotAllowed(name)) { try Self.parse(text) }
    }

    @Test("An algorithm that is known but not on the list is refused")
    func notOnTheList() {
        let text = Self.token(header: #"{"alg":"Ed25519","typ":"test+jwt"}"#)
        #expect(throws: JOSEError.algorithmNotAllowed("Ed25519")) {
            try Self.parse(text, policy: JWSPolicy(types: ["test+jwt"]))
        }
    }

    @Test(
        "A type that is not exactly the one expected is refused",
        arguments: ["", "jwt", "TEST+JWT", "application/test+jwt", "test+jwt ", "test+jw", "te\\u0301st+jwt"]
    )
    func types(name: String) {
        #expect {
            try Self.parse(Self.token(header: #"{"alg":"ES256","typ":"\#(name)"}"#))
        } throws: {
            guard case .typeNotAllowed(.some) = $0 as? JOSEError else { return false }
            return true
        }
    }

    @Test("A missing type is refused")
    func missingType() {
        #expect(throws: JOSEError.typeNotAllowed(nil)) {
            try Self.parse(Self.token(header: #"{"alg":"ES256"}"#))
        }
    }

    @Test(
        "Headers that are not as they must be are refused",
        arguments: [
            (#"{"typ":"test+jwt"}"#, JOSEError.missingHeaderMember("alg")),
            (#"{"alg":1,"typ":"test+jwt"}"#, .invalidHeaderMember("alg")),
            (#"{"alg":"ES256","typ":["test+jwt"]}"#, .invalidHeaderMember("typ")),
            (#"{"alg":"ES256","typ":"test+jwt","kid":1}"#, .invalidHeaderMember("kid")),
            (#"{"alg":"ES256","typ":"test+jwt","x5c":"MIIB"}"#, .invalidHeaderMember("x5c")),
            (#"{"alg":"ES256","typ":"test+jwt","x5c":[]}"#, .invalidHeaderMember("x5c")),
            (#"{"alg":"ES256","typ":"test+jwt","x5c":["a",1]}"#, .invalidHeaderMember("x5c")),
            (#"{"alg":"ES256","typ":"test+jwt","crit":[]}"#, .forbiddenHeaderMember("crit")),
            (#"{"alg":"ES256","typ":"test+jwt","crit":["exp"],"exp":1}"#, .forbiddenHeaderMember("crit")),
            (#"{"alg":"ES256","typ":"test+jwt","b64":false}"#, .forbiddenHeaderMember("b64")),
            (#"{"alg":"ES256","typ":"test+jwt","b64":true}"#, .forbiddenHeaderMember("b64")),
            (#"["ES256"]"#, .json(JSONError(.notAnObject, at: 0))),
            (
                #"{"alg":"ES256","alg":"ES256","typ":"test+jwt"}"#,
                .json(JSONError(.duplicateName("alg"), at: 15))
            ),
            (#"{"alg":"none","\u0061lg":"ES256"}"#, .json(JSONError(.duplicateName("alg"), at: 14))),
            (#"{"alg":"ES256","typ":"test+jwt"} {}"#, .json(JSONError(.trailingBytes, at: 33))),
        ]
    )
    func headers(header: String, error: JOSEError) {
        #expect(throws: error) { try Self.parse(Self.token(header: header)) }
    }

    @Test("Keys in the header are no source of trust")
    func embeddedKeys() throws {
        let mallory = ES256PrivateKey()
        let text = try CompactJWS.sign(
            type: "test+jwt",
            claims: [:],
            signer: mallory,
            extraHeader: [
                "jwk": .object(JWK(key: mallory.publicKey).json), "jku": "https://m.example",
                "x5u": "https://m.example",
            ]
        )
        let jws = try Self.parse(text)
        #expect(jws.header.members["jku"] != nil)
        #expect(!jws.isSigned(by: ES256PrivateKey().publicKey))
    }

    @Test(
        "Tokens without exactly three filled parts are refused",
        arguments: [
            ("", JOSEError.wrongNumberOfParts), ("a", .wrongNumberOfParts), ("a.b", .wrongNumberOfParts),
            ("a.b.c.d", .wrongNumberOfParts), ("a.b.c.d.e", .wrongNumberOfParts), ("..", .emptyPart),
            (".e30.AA", .emptyPart), ("e30..AA", .emptyPart), ("e30.e30.", .emptyPart),
            ("...", .wrongNumberOfParts),
        ]
    )
    func parts(text: String, error: JOSEError) {
        #expect(throws: error) { try Self.parse(text) }
    }

    @Test("Padding, white space and foreign letters are refused in every part")
    func strictEncoding() {
        let good = Self.token(header: #"{"alg":"ES256","typ":"test+jwt"}"#)
        let parts = good.split(separator: ".").map(String.init)
        for position in 0..<3 {
            for tail in ["=", "==", "\n", " ", "+", "/", "\u{0}"] {
                var changed = parts
                changed[position] += tail
                #expect(throws: JOSEError.self) { try Self.parse(changed.joined(separator: ".")) }
            }
        }
    }

    @Test("A signature of any other length than 64 bytes is refused", arguments: [1, 32, 63, 65, 70, 128])
    func signatureLength(count: Int) {
        let text = Self.token(
            header: #"{"alg":"ES256","typ":"test+jwt"}"#,
            signature: Base64URL.encode([UInt8](repeating: 1, count: count))
        )
        #expect(throws: JOSEError.wrongSignatureLength(count)) { try Self.parse(text) }
    }

    @Test("A token beyond the limit is refused before anything is read")
    func tooLarge() {
        let limits = JWSLimits(maxBytes: 100)
        #expect(throws: JOSEError.tooLarge(limit: 100)) {
            try CompactJWS(parsing: String(repeating: "a", count: 101), policy: Self.policy, limits: limits)
        }
    }

    @Test(
        "Claims that are no strict object are refused",
        arguments: ["[]", "1", "{\"a\":1,\"a\":1}", "{", "{\"a\":01}"]
    )
    func badClaims(payload: String) throws {
        let signer = ES256PrivateKey()
        let text = try CompactJWS.sign(type: "test+jwt", payload: Array(payload.utf8), signer: signer)
        let jws = try Self.parse(text)
        #expect(jws.isSigned(by: signer.publicKey))
        #expect(throws: JOSEError.self) { try jws.claims() }
    }

    @Test("The signer sets its own header members", arguments: ["alg", "typ", "kid", "crit", "b64"])
    func reservedHeader(name: String) {
        #expect(throws: JOSEError.forbiddenHeaderMember(name)) {
            try CompactJWS.sign(
                type: "t",
                claims: [:],
                signer: ES256PrivateKey(),
                extraHeader: [name: "x"]
            )
        }
    }

    @Test("An empty payload is not signed")
    func emptyPayload() {
        #expect(throws: JOSEError.emptyPart) {
            try CompactJWS.sign(type: "t", payload: [], signer: ES256PrivateKey())
        }
    }

    @Test("Every flipped bit is noticed", arguments: [JWSAlgorithm.es256, .ed25519])
    func flippedBits(algorithm: JWSAlgorithm) throws {
        let signer: any Signer = algorithm == .es256 ? ES256PrivateKey() : Ed25519PrivateKey()
        let text = Array(try CompactJWS.sign(type: "test+jwt", claims: ["a": 1], signer: signer).utf8)
        var survivors = 0
        for index in text.indices {
            for bit in 0..<8 {
                var changed = text
                changed[index] ^= 1 << bit
                if let jws = try? CompactJWS(parsing: changed, policy: Self.policy),
                    jws.isSigned(by: signer.publicKey)
                {
                    survivors += 1
                }
            }
        }
        #expect(survivors == 0)
    }
}
