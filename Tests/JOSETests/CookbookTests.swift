import JOSE
import Testing

@Suite struct CookbookTests {
    private static let folder = "jose-cookbook/"

    @Test("The Ed25519 example of the cookbook is signed the same", .enabled(if: Vectors.isPresent(folder)))
    func edwards() throws {
        let example = try Vectors.json(Self.folder + "curve25519/jws.json")
        let key = try Ed25519PrivateKey(jwk: example.object("input").object("key"))
        let policy = JWSPolicy(
            types: [],
            algorithms: [.ed25519],
            allowsMissingType: true,
            allowsLegacyEdDSA: true
        )
        let jws = try CompactJWS(parsing: example.object("output").text("compact"), policy: policy)
        #expect(jws.isSigned(by: key.publicKey))
        #expect(
            Base64URL.encode(try key.sign(jws.signingInput)) == (try example.object("signing").text("sig"))
        )
    }

    @Test(
        "Examples with other algorithms are refused",
        .enabled(if: Vectors.isPresent(folder)),
        arguments: [
            "4_1.rsa_v15_signature", "4_2.rsa-pss_signature", "4_3.ecdsa_signature",
            "4_4.hmac-sha2_integrity_protection",
        ]
    )
    func otherAlgorithms(name: String) throws {
        let compact = try Vectors.json(Self.folder + "jws/\(name).json").object("output").text("compact")
        let policy = JWSPolicy(types: [], algorithms: [.es256, .ed25519], allowsMissingType: true)
        #expect {
            try CompactJWS(parsing: compact, policy: policy)
        } throws: {
            guard case .algorithmNotAllowed = $0 as? JOSEError else { return false }
            return true
        }
    }

    @Test(
        "Keys of other kinds are refused",
        .enabled(if: Vectors.isPresent(folder)),
        arguments: [
            "3_1.ec_public_key", "3_2.ec_private_key", "3_3.rsa_public_key",
            "3_5.symmetric_key_mac_computation",
        ]
    )
    func otherKeys(name: String) throws {
        let json = try Vectors.json(Self.folder + "jwk/\(name).json")
        #expect(throws: JOSEError.self) { try JWK(json: json) }
    }
}
