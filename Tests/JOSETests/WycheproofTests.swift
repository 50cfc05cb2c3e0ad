import JOSE
import Testing

@Suite struct WycheproofTests {
    private static let folder = "wycheproof/testvectors_v1/"

    @Test(
        "Every signature case of Project Wycheproof comes out as expected",
        .enabled(if: Vectors.isPresent(folder)),
        arguments: ["ecdsa_secp256r1_sha256_p1363_test.json", "ed25519_test.json"]
    )
    func signatures(file: String) throws {
        var count = 0
        var mismatches: [String] = []
        let suite = try Vectors.json(Self.folder + file)
        for group in try suite.objects("testGroups") {
            let key = try publicKey(of: group)
            for test in try group.objects("tests") {
                let message = try Vectors.unhex(test.text("msg"))
                let signature = try Vectors.unhex(test.text("sig"))
                let accepted = key?.isValidSignature(signature, for: message) ?? false
                if accepted != (try test.text("result") == "valid") {
                    mismatches.append("\(test["tcId"] ?? nil): \(try test.text("comment"))")
                }
                count += 1
            }
        }
        #expect(mismatches == [])
        #expect(Int64(count) == suite["numberOfTests"]?.integerValue)
    }

    /// The group's key by its JWK where there is one, else by its raw bytes; nil when we refuse it.
    private func publicKey(of group: JSONObject) throws -> PublicKey? {
        if let jwk = group["publicKeyJwk"]?.objectValue {
            var jwk = jwk
            // The files name the deprecated algorithm or none; that is not what is tested here.
            jwk["alg"] = nil
            return try? JWK(json: jwk).key
        }
        let key = try group.object("publicKey")
        if let point = key["uncompressed"]?.stringValue {
            return .p256(try P256PublicKey(rawRepresentation: Array(Vectors.unhex(point).dropFirst())))
        }
        return .ed25519(try Ed25519PublicKey(rawRepresentation: Vectors.unhex(key.text("pk"))))
    }

    @Test(
        "Only sound key sets verify in Wycheproof's key tests",
        .enabled(if: Vectors.isPresent(folder))
    )
    func keys() throws {
        let policy = JWSPolicy(types: [], algorithms: [.es256, .ed25519], allowsMissingType: true)
        var elliptic = 0
        for group in try Vectors.json(Self.folder + "json_web_key_test.json").objects("testGroups") {
            let json = group["public"]?.objectValue ?? [:]
            for test in try group.objects("tests") {
                let jws = try? CompactJWS(parsing: test.text("jws"), policy: policy)
                let key = (try? JWKSet(json: json))?.key(withID: jws?.header.keyID ?? "")?.key
                // RSA and HMAC are outside of what we take, so their valid cases are refused as well.
                #expect(!(key.flatMap { jws?.isSigned(by: $0) } ?? false))
                if jws != nil { elliptic += 1 }
            }
        }
        #expect(elliptic == 6)
    }
}
