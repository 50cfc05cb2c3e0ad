import JOSE
import Testing

@Suite struct SDJWTTests {
    private static let signer = ES256PrivateKey()
    private static let policy = JWSPolicy(types: ["dc+sd-jwt"])

    private static func member(_ name: String, _ value: JSONValue, salt: String = "s") throws -> Disclosure {
        try Disclosure(name: name, value: value, salt: salt)
    }

    private static func element(_ value: JSONValue, salt: String = "s") throws -> Disclosure {
        try Disclosure(name: nil, value: value, salt: salt)
    }

    private static func token(
        _ claims: JSONObject,
        _ disclosures: [Disclosure],
        limits: JWSLimits = .standard
    ) throws -> SDJWT {
        let jws = try CompactJWS.sign(type: "dc+sd-jwt", claims: claims, signer: signer)
        let text = disclosures.reduce(jws + "~") { $0 + $1.encoded + "~" }
        return try SDJWT(parsing: text, issuerPolicy: policy, limits: limits)
    }

    @Test("Members, elements and what is nested in them come to their places")
    func processing() throws {
        let inner = try Self.member("city", "Delft")
        let outer = try Self.member("address", ["country": "NL", "_sd": [.string(inner.digest)]])
        let element = try Self.element(["code": "X", "tags": [["...": .string(try Self.element(1).digest)]]])
        let one = try Self.element(1)
        let claims: JSONObject = [
            "iss": "i", "_sd": [.string(outer.digest), "decoy"],
            "sites": [["...": .string(element.digest)], ["...": "hidden"], "open"], "_sd_alg": "sha-256",
        ]
        let token = try Self.token(claims, [one, inner, element, outer])
        #expect(
            try token.disclosedClaims() == [
                "iss": "i", "sites": [["code": "X", "tags": [1]], "open"],
                "address": ["country": "NL", "city": "Delft"],
            ]
        )
    }

    @Test("Undisclosed claims leave no trace")
    func nothingDisclosed() throws {
        let token = try Self.token(
            ["a": 1, "_sd": ["x", "y"], "l": [["...": "z"]], "o": ["_sd": ["w"]], "_sd_alg": "sha-256"],
            []
        )
        #expect(try token.disclosedClaims() == ["a": 1, "l": [], "o": .object([:])])
    }

    @Test("The hash algorithm may be left out and must otherwise be sha-256")
    func hashAlgorithm() throws {
        let name = try Self.member("a", 1)
        let digests: JSONValue = [.string(name.digest)]
        #expect(try Self.token(["_sd": digests], [name]).disclosedClaims() == ["a": 1])
        for algorithm in ["sha-512", "SHA-256", "", 1, nil] as [JSONValue] {
            #expect(throws: JOSEError.sdJWT(.hashAlgorithm)) {
                try Self.token(["_sd": digests, "_sd_alg": algorithm], [name]).disclosedClaims()
            }
        }
    }

    @Test("Rules of RFC 9901 §7.1 that are broken refuse the token")
    func refused() throws {
        let a = try Self.member("a", 1)
        let other = try Self.member("a", 2)
        let one = try Self.element(1)
        let digest = JSONValue.string(a.digest)
        let reserved = try Self.member("x", ["...": "y"])
        let cases: [(JSONObject, [Disclosure], JOSEError)] = [
            (["_sd": "x"], [], .sdJWT(.digestNotAString)), (["_sd": [1]], [], .sdJWT(.digestNotAString)),
            (["_sd": .object([:])], [], .sdJWT(.digestNotAString)),
            (["l": [["...": 1]]], [], .sdJWT(.digestNotAString)),
            (["l": [["...": "x", "b": 1]]], [], .sdJWT(.misplacedDigest)),
            (["l": ["...": "x"]], [], .sdJWT(.misplacedDigest)), (["...": "x"], [], .sdJWT(.misplacedDigest)),
            (["_sd": [digest], "a": 2], [a], .disclosure(.nameTaken("a"))),
            (["_sd": [digest, .string(other.digest)]], [a, other], .disclosure(.nameTaken("a"))),
            (["_sd": [digest, digest]], [a], .sdJWT(.repeatedDigest)),
            (["_sd": [digest], "o": ["_sd": [digest]]], [a], .sdJWT(.repeatedDigest)),
            (["_sd": ["decoy", "decoy"]], [], .sdJWT(.repeatedDigest)),
            (["_sd": ["decoy"], "l": [["...": "decoy"]]], [], .sdJWT(.repeatedDigest)),
            ([:], [a], .disclosure(.unreferenced)), (["_sd": [digest]], [a, a], .disclosure(.unreferenced)),
            (["_sd": [digest]], [a, one], .disclosure(.unreferenced)),
            (["_sd": [.string(one.digest)]], [one], .disclosure(.wrongPlace)),
            (["l": [["...": digest]]], [a], .disclosure(.wrongPlace)),
            (["_sd": [.string(reserved.digest)]], [reserved], .sdJWT(.misplacedDigest)),
        ]
        for (claims, disclosures, error) in cases {
            #expect(throws: error) { try Self.token(claims, disclosures).disclosedClaims() }
        }
    }

    @Test("A claim that must stay open may not come from a disclosure")
    func mustStayOpen() throws {
        let status = try Self.member("status", ["fake": true])
        let token = try Self.token(["_sd": [.string(status.digest)], "iss": "i"], [status])
        #expect(try token.disclosedClaims(mustStayOpen: ["iss", "exp"])["iss"] == "i")
        #expect(throws: JOSEError.disclosure(.mustStayOpen("status"))) {
            try token.disclosedClaims(mustStayOpen: ["iss", "status"])
        }
    }

    @Test("A chain of disclosures within disclosures is bounded")
    func chain() throws {
        var disclosure = try Self.member("a", 1)
        var all = [disclosure]
        for depth in 0..<40 {
            disclosure = try Self.member("a", ["_sd": [.string(disclosure.digest)]], salt: "\(depth)")
            all.append(disclosure)
        }
        let token = try Self.token(["_sd": [.string(disclosure.digest)]], all)
        #expect(throws: JOSEError.sdJWT(.tooDeep(limit: 32))) { try token.disclosedClaims() }
    }

    @Test(
        "Disclosures that are not well formed are refused",
        arguments: [
            (#"{}"#, JOSEError.disclosure(.notAnArrayOfTwoOrThree)),
            (#"[]"#, .disclosure(.notAnArrayOfTwoOrThree)),
            (#"["s"]"#, .disclosure(.notAnArrayOfTwoOrThree)),
            (#"["s","a",1,2]"#, .disclosure(.notAnArrayOfTwoOrThree)),
            (#"[1,"a",1]"#, .disclosure(.saltNotAString)),
            (#"[1,"a"]"#, .disclosure(.saltNotAString)), (#"["s",1,1]"#, .disclosure(.nameNotAString)),
            (#"["s","_sd",1]"#, .disclosure(.reservedName("_sd"))),
            (#"["s","...",1]"#, .disclosure(.reservedName("..."))),
            (#"["s","a",{"b":1,"b":2}]"#, .json(JSONError(.duplicateName("b"), at: 16))),
        ]
    )
    func malformedDisclosures(json: String, error: JOSEError) {
        #expect(throws: error) { try Disclosure(parsing: Base64URL.encode(json.utf8)) }
    }

    @Test("A disclosure is hashed as it travels, space and all (RFC 9901 §4.2.3)")
    func digest() throws {
        let encoded = "WyI2cU1RdlJMNWhhaiIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0"
        let disclosure = try Disclosure(parsing: encoded)
        #expect(disclosure.name == "family_name")
        #expect(disclosure.value == "Möbius")
        #expect(disclosure.encoded == encoded)
        #expect(disclosure.digest == Base64URL.encode(SHA256Digest.hash(Array(encoded.utf8))))
    }

    @Test("Tildes in the wrong places are refused")
    func tildes() throws {
        let jws = try CompactJWS.sign(type: "dc+sd-jwt", claims: ["a": 1], signer: Self.signer)
        let disclosure = try Self.member("b", 1).encoded
        let cases: [(String, JOSEError)] = [
            (jws, .sdJWT(.noTilde)), ("", .sdJWT(.noTilde)), ("~", .wrongNumberOfParts),
            ("~" + jws, .wrongNumberOfParts),
            (jws + "~~", .sdJWT(.emptyDisclosure)), (jws + "~~" + disclosure + "~", .sdJWT(.emptyDisclosure)),
            (jws + "~" + disclosure, .wrongNumberOfParts),
        ]
        for (text, error) in cases {
            #expect(throws: error) { try SDJWT(parsing: text, issuerPolicy: Self.policy) }
        }
    }

    @Test("Size and number of disclosures are bounded")
    func bounds() throws {
        let disclosures = try (0..<4).map { try Self.member("n\($0)", 1) }
        #expect(throws: JOSEError.sdJWT(.tooManyDisclosures(limit: 3))) {
            try Self.token([:], disclosures, limits: JWSLimits(maxDisclosures: 3))
        }
        #expect(throws: JOSEError.tooLarge(limit: 200)) {
            try Self.token([:], disclosures, limits: JWSLimits(maxBytes: 200))
        }
    }

    @Test("A presentation shows what was chosen and nothing else")
    func presenting() throws {
        let a = try Self.member("a", 1)
        let b = try Self.member("b", 2)
        let token = try Self.token(["_sd": [.string(a.digest), .string(b.digest)]], [a, b])
        let shown = try SDJWT(parsing: token.presenting { $0.name == "b" }, issuerPolicy: Self.policy)
        #expect(try shown.disclosedClaims() == ["b": 2])
        #expect(shown.issuerJWT.isSigned(by: Self.signer.publicKey))
        #expect(token.presenting { _ in true } == String(decoding: token.compact, as: UTF8.self))
    }

    @Test("Every flipped bit of a disclosure is noticed")
    func flippedBits() throws {
        let a = try Self.member("a", "secret")
        let token = try Self.token(["_sd": [.string(a.digest)]], [a])
        let text = token.compact
        var survivors = 0
        for index in (text.count - a.encoded.utf8.count - 1)..<text.count {
            for bit in 0..<8 {
                var changed = text
                changed[index] ^= 1 << bit
                let parsed = try? SDJWT(parsing: changed, issuerPolicy: Self.policy)
                if (try? parsed?.disclosedClaims()) != nil { survivors += 1 }
            }
        }
        #expect(survivors == 0)
    }
}
