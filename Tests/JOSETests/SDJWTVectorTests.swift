import JOSE
import Testing

@Suite struct SDJWTVectorTests {
    private static let rfc = "sd-jwt-rfc9901/examples-from-draft-22.json"
    private static let credentials = "sd-jwt-vc/examples-from-editors-draft-2026-08-21.json"
    private static let policy = JWSPolicy(types: ["example+sd-jwt", "dc+sd-jwt", "vc+sd-jwt"])

    @Test(
        "Every published example is processed as printed",
        .enabled(if: Vectors.isPresent(rfc) && Vectors.isPresent(credentials)),
        arguments: [(rfc, 8), (credentials, 5)]
    )
    func examples(file: String, count: Int) throws {
        let vectors = try Vectors.json(file)
        let issuer = try JWK(json: vectors.object("issuer_jwk")).key
        let holder = try JWK(json: vectors.object("holder_jwk")).key
        let cases = try vectors.objects("cases")
        #expect(cases.count == count)
        for example in cases {
            let text = try example.text("compact")
            let token = try SDJWT(parsing: text, issuerPolicy: Self.policy)
            #expect(token.compact == Array(text.utf8))
            #expect(token.issuerJWT.isSigned(by: issuer))
            #expect(token.issuerJWT.header.members == (try example.object("header")))
            #expect(try token.issuerJWT.claims() == example.object("issuer_jwt_payload"))
            #expect(try token.disclosedClaims() == example.object("processed_payload"))
            try checkDisclosures(token, example)
            try checkKeyBinding(token, example, holder: holder)
        }
    }

    private func checkDisclosures(_ token: SDJWT, _ example: JSONObject) throws {
        let expected = try example.objects("disclosures")
        #expect(token.disclosures.map(\.digest) == (try expected.map { try $0.text("digest") }))
        #expect(token.disclosures.map(\.encoded) == (try expected.map { try $0.text("disclosure") }))
        for (disclosure, example) in zip(token.disclosures, expected) {
            let decoded = try #require(example["decoded"]?.arrayValue)
            #expect(decoded.first?.stringValue == disclosure.salt)
            #expect(decoded.last == disclosure.value)
            #expect((decoded.count == 3 ? decoded[1].stringValue : nil) == disclosure.name)
        }
    }

    private func checkKeyBinding(_ token: SDJWT, _ example: JSONObject, holder: PublicKey) throws {
        guard let expected = example["kb_payload"]?.objectValue else {
            #expect(token.keyBinding == nil)
            return
        }
        #expect(try token.keyBinding?.claims() == expected)
        let issuedAt = try #require(expected["iat"]?.integerValue)
        let audience = try expected.text("aud")
        let nonce = try expected.text("nonce")
        func result(_ key: PublicKey, audience: String, nonce: String, now: Int64) -> KeyBindingResult {
            token.verifyKeyBinding(
                key: key,
                audience: audience,
                nonce: nonce,
                now: now,
                maxAge: 300,
                leeway: 60
            )
        }
        #expect(result(holder, audience: audience, nonce: nonce, now: issuedAt) == .valid)
        #expect(result(holder, audience: audience + "/", nonce: nonce, now: issuedAt) == .wrongAudience)
        #expect(result(holder, audience: audience, nonce: "0", now: issuedAt) == .wrongNonce)
        #expect(result(holder, audience: audience, nonce: nonce, now: issuedAt + 361) == .tooOld)
        #expect(result(holder, audience: audience, nonce: nonce, now: issuedAt - 61) == .inTheFuture)
        let stranger = ES256PrivateKey().publicKey
        #expect(result(stranger, audience: audience, nonce: nonce, now: issuedAt) == .wrongSignature)
    }
}
