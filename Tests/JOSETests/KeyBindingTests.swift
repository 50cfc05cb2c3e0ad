import JOSE
import Testing

@Suite struct KeyBindingTests {
    private static let issuer = ES256PrivateKey()
    private static let holder = ES256PrivateKey()
    private static let policy = JWSPolicy(types: ["dc+sd-jwt"])
    private static let now: Int64 = 1_790_000_000

    private static func presentation() throws -> String {
        var builder = SDJWTBuilder(random: SystemRandom.bytes)
        try builder.disclose(name: "a", value: 1)
        try builder.disclose(name: "b", value: 2)
        return try builder.finish().sign(type: "dc+sd-jwt", signer: issuer)
    }

    private static func bound(_ claims: JSONObject, type: String = "kb+jwt") throws -> SDJWT {
        let presentation = try presentation()
        var all: JSONObject = [
            "iat": .integer(now), "aud": "https://v.example", "nonce": "n",
            "sd_hash": .string(Base64URL.encode(SHA256Digest.hash(Array(presentation.utf8)))),
        ]
        for member in claims {
            all[member.name] = member.value
        }
        let binding = try CompactJWS.sign(type: type, claims: all, signer: holder)
        return try SDJWT(parsing: presentation + binding, issuerPolicy: policy)
    }

    private static func check(_ token: SDJWT, now: Int64 = now) -> KeyBindingResult {
        token.verifyKeyBinding(
            key: holder.publicKey,
            audience: "https://v.example",
            nonce: "n",
            now: now,
            maxAge: 300,
            leeway: 30
        )
    }

    @Test("A binding made by the holder is valid")
    func valid() throws {
        let text = try SDJWT.addKeyBinding(
            to: Self.presentation(),
            audience: "https://v.example",
            nonce: "n",
            issuedAt: Self.now,
            signer: Self.holder
        )
        let token = try SDJWT(parsing: text, issuerPolicy: Self.policy)
        #expect(Self.check(token) == .valid)
        #expect(token.keyBinding?.header.type == "kb+jwt")
        #expect(token.keyBinding?.header.keyID == nil)
        #expect(token.compact == Array(text.utf8))
        #expect(Self.check(try Self.bound([:])) == .valid)
    }

    @Test("A presentation without binding says so")
    func absent() throws {
        let token = try SDJWT(parsing: Self.presentation(), issuerPolicy: Self.policy)
        #expect(Self.check(token) == .absent)
    }

    private static let unfitClaims: [(JSONObject, KeyBindingResult)] = [
        (["aud": "https://w.example"], KeyBindingResult.wrongAudience),
        (["aud": ["https://v.example"]], .invalidClaim("aud")),
        (["nonce": "m"], .wrongNonce), (["nonce": 1], .invalidClaim("nonce")), (["sd_hash": "x"], .wrongHash),
        (["sd_hash": 1], .invalidClaim("sd_hash")), (["iat": "1"], .invalidClaim("iat")),
        (["iat": 1_790_000_000.0], .invalidClaim("iat")), (["iat": 1_789_999_669], .tooOld),
        (["iat": 1_790_000_031], .inTheFuture), (["exp": 1_789_999_970], .tooOld),
        (["exp": "x"], .invalidClaim("exp")), (["nbf": 1_790_000_031], .inTheFuture),
        (["nbf": "x"], .invalidClaim("nbf")),
    ]

    @Test(
        "Every claim that does not fit is named",
        arguments: unfitClaims
    )
    func unfit(claims: JSONObject, result: KeyBindingResult) throws {
        #expect(Self.check(try Self.bound(claims)) == result)
    }

    @Test("The edges of the window are inside")
    func window() throws {
        let token = try Self.bound([:])
        #expect(Self.check(token, now: Self.now + 330) == .valid)
        #expect(Self.check(token, now: Self.now + 331) == .tooOld)
        #expect(Self.check(token, now: Self.now - 30) == .valid)
        #expect(Self.check(token, now: Self.now - 31) == .inTheFuture)
    }

    @Test("A clock at the end of time does not trap", arguments: [Int64.min, Int64.max])
    func extremeClock(now: Int64) throws {
        #expect(Self.check(try Self.bound([:]), now: now) != .valid)
    }

    @Test("A binding does not fit another selection of disclosures")
    func otherSelection() throws {
        let token = try Self.bound([:])
        let binding = try #require(token.keyBinding)
        let fewer = token.presenting { $0.name == "a" } + String(decoding: binding.compact, as: UTF8.self)
        #expect(Self.check(try SDJWT(parsing: fewer, issuerPolicy: Self.policy)) == .wrongHash)
    }

    @Test("Somebody else's binding is refused")
    func stranger() throws {
        let text = try SDJWT.addKeyBinding(
            to: Self.presentation(),
            audience: "https://v.example",
            nonce: "n",
            issuedAt: Self.now,
            signer: Self.issuer
        )
        #expect(Self.check(try SDJWT(parsing: text, issuerPolicy: Self.policy)) == .wrongSignature)
    }

    @Test("A binding of another type is refused", arguments: ["jwt", "dc+sd-jwt", "KB+JWT"])
    func otherType(type: String) {
        #expect(throws: JOSEError.typeNotAllowed(type)) { try Self.bound([:], type: type) }
    }

    @Test("A binding is only added behind a tilde")
    func notAPresentation() throws {
        let bound = try SDJWT.addKeyBinding(
            to: Self.presentation(),
            audience: "a",
            nonce: "n",
            issuedAt: 1,
            signer: Self.holder
        )
        for text in ["", "x", bound] {
            #expect(throws: JOSEError.sdJWT(.notAPresentation)) {
                try SDJWT.addKeyBinding(to: text, audience: "a", nonce: "n", issuedAt: 1, signer: Self.holder)
            }
        }
    }
}
