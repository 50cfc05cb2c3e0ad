import AEORegistryAPI
import JOSE
import Testing

@Suite struct HolderKeyTests {
    /// The public key of RFC 7517, appendix A.1.
    private let key: JSONObject = [
        "kty": "EC", "crv": "P-256", "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
        "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM",
    ]

    @Test("A public key on P-256 binds the credential")
    func good() throws {
        #expect(try read(key)?.thumbprint != nil)
    }

    @Test("A private key is refused, and its value is not repeated")
    func privateKey() {
        var spoilt = key
        spoilt["d"] = "870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE"
        let error = #expect(throws: BodyError.self) { try read(spoilt) }
        #expect(error?.detail.contains("private") == true)
        #expect(error?.detail.contains("870MB6") == false)
    }

    @Test(
        "A key that cannot bind is refused",
        arguments: [
            ("crv", "P-384"), ("kty", "RSA"), ("x", "AA"),
            ("y", "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4"),
            ("alg", "ES512"), ("use", "enc"), ("jku", "https://evil.example/"), ("x5u", "x"),
        ] as [(String, JSONValue)]
    )
    func bad(_ name: String, _ value: JSONValue) {
        var spoilt = key
        spoilt[name] = value
        #expect(throws: BodyError.self) { try read(spoilt) }
    }

    @Test("An Ed25519 key is refused: wallets bind with ES256")
    func otherCurve() {
        let okp: JSONObject = [
            "kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
        ]
        #expect(throws: BodyError.self) { try read(okp) }
    }

    private func read(_ key: JSONObject) throws -> JWK? {
        let body = SampleBody.application("holder_key", .object(key))
        return try ApplicationBody.read(body, roleCodes: SampleBody.roleCodes).holderKey
    }
}
