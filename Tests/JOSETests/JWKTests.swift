import JOSE
import Testing

@Suite struct JWKTests {
    /// The public key of RFC 7515 A.3.
    static let elliptic: JSONObject = [
        "kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
        "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
    ]
    /// The public key of RFC 8037 A.2.
    static let edwards: JSONObject = [
        "kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
    ]

    private func changed(_ object: JSONObject, _ name: String, _ value: JSONValue?) -> JSONObject {
        var object = object
        object[name] = value
        return object
    }

    @Test("Public keys of both kinds are read, with the members unknown here kept")
    func reading() throws {
        let jwk = try JWK(json: changed(changed(Self.elliptic, "kid", "k1"), "x-note", [1]))
        #expect(jwk.key.algorithm == .es256)
        #expect(jwk.keyID == "k1")
        #expect(jwk.json["x-note"] == [1])
        #expect(try JWK(json: Self.edwards).key.algorithm == .ed25519)
    }

    @Test("A key written for publication is read back the same")
    func writing() throws {
        for key in [try JWK(json: Self.elliptic).key, try JWK(json: Self.edwards).key] {
            let jwk = JWK(key: key, certificates: ["MIIB"])
            #expect(try JWK(json: jwk.json) == jwk)
            #expect(jwk.keyID == key.thumbprint.description)
            #expect(jwk.certificates == ["MIIB"])
        }
    }

    @Test(
        "A private or symmetric member is refused",
        arguments: ["d", "k", "p", "q", "dp", "dq", "qi", "oth", "priv"]
    )
    func privateMembers(name: String) {
        #expect(throws: JOSEError.key(.privateMember(name))) {
            try JWK(json: changed(Self.elliptic, name, "AA"))
        }
    }

    @Test(
        "Members that do not fit are refused",
        arguments: [
            ("kty", nil, KeyFault.missing("kty")), ("kty", "RSA", .unsupported("RSA")),
            ("kty", "oct", .unsupported("oct")), ("kty", "ec", .unsupported("ec")),
            ("kty", 1, .missing("kty")),
            ("kty", "OKP", .unsupported("P-256")), ("crv", "P-384", .unsupported("P-384")),
            ("crv", nil, .missing("crv")), ("crv", "secp256k1", .unsupported("secp256k1")),
            ("x", nil, .missing("x")), ("x", 5, .missing("x")), ("x", "", .wrongLength("x")),
            ("x", "AAAA", .wrongLength("x")), ("y", nil, .missing("y")),
            ("y", "AMfxRM0bvZt-hyzf7bnuufSzaV1uqQskrYpGIyiFiOWt", .wrongLength("y")),
            ("y", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a4", .invalidPoint),
            ("alg", "ES384", .algorithmMismatch("ES384")), ("alg", "Ed25519", .algorithmMismatch("Ed25519")),
            ("alg", "none", .algorithmMismatch("none")), ("alg", 1, .invalidMember("alg")),
            ("use", "enc", .notForSignatures), ("use", [], .invalidMember("use")),
            ("kid", 7, .invalidMember("kid")),
            ("key_ops", ["sign"], .notForSignatures), ("key_ops", "verify", .invalidMember("key_ops")),
            ("x5c", "MIIB", .invalidMember("x5c")), ("x5c", [1], .invalidMember("x5c")),
            ("x5c", [], .invalidMember("x5c")),
        ] as [(String, JSONValue?, KeyFault)]
    )
    func refused(name: String, value: JSONValue?, fault: KeyFault) {
        #expect(throws: JOSEError.key(fault)) { try JWK(json: changed(Self.elliptic, name, value)) }
    }

    @Test("Padding in a coordinate is refused")
    func padding() {
        #expect(throws: JOSEError.self) {
            try JWK(json: changed(Self.elliptic, "x", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU="))
        }
    }

    @Test("The point at infinity and coordinates beyond the field are refused")
    func notPoints() {
        let zero = Base64URL.encode([UInt8](repeating: 0, count: 32))
        let ones = Base64URL.encode([UInt8](repeating: 0xFF, count: 32))
        for text in [zero, ones] {
            let json = changed(changed(Self.elliptic, "x", .string(text)), "y", .string(text))
            #expect(throws: JOSEError.key(.invalidPoint)) { try JWK(json: json) }
        }
    }

    @Test("Ed25519 points of small order and second spellings are refused, with either sign")
    func smallOrder() throws {
        let ordinates = [
            "0000000000000000000000000000000000000000000000000000000000000000",
            "0100000000000000000000000000000000000000000000000000000000000000",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        ]
        for ordinate in ordinates {
            var bytes = try Vectors.unhex(ordinate)
            for _ in 0..<2 {
                #expect(throws: JOSEError.key(.invalidPoint)) {
                    try JWK(json: changed(Self.edwards, "x", .string(Base64URL.encode(bytes))))
                }
                bytes[31] ^= 0x80
            }
        }
    }

    @Test("The thumbprint of RFC 8037 A.3 comes out, whatever else the key carries")
    func thumbprint() throws {
        let expected = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"
        let jwk = try JWK(json: changed(changed(Self.edwards, "kid", "x"), "use", "sig"))
        #expect(jwk.thumbprint.description == expected)
        #expect(try KeyThumbprint(parsing: expected) == jwk.thumbprint)
    }

    @Test("The thumbprint is the hash of the four members in order (RFC 7638 §3)")
    func thumbprintOfEllipticKey() throws {
        let text =
            #"{"crv":"P-256","kty":"EC","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","#
            + #""y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}"#
        #expect(try JWK(json: Self.elliptic).thumbprint.bytes == SHA256Digest.hash(Array(text.utf8)))
    }

    @Test(
        "Other texts are no thumbprint",
        arguments: [
            "", "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4", "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4l",
            "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k=", "not a thumbprint",
        ]
    )
    func notThumbprints(text: String) {
        #expect(throws: JOSEError.invalidThumbprint) { try KeyThumbprint(parsing: text) }
    }
}
