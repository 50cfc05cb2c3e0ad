import JOSE
import Testing

@Suite struct SDJWTBuilderTests {
    private static let policy = JWSPolicy(types: ["dc+sd-jwt"])

    /// A source that is different at every draw and the same in every run.
    private static func seeded() -> (Int) -> [UInt8] {
        var state: UInt64 = 42
        return { count in
            (0..<count).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 33)
            }
        }
    }

    private static func builder() throws -> SDJWTBuilder {
        var builder = SDJWTBuilder(random: seeded())
        try builder.open(name: "iss", value: "https://r.example")
        try builder.open(name: "place", value: ["country": "NL"])
        try builder.disclose(name: "legal_name", value: "Voorbeeld B.V.")
        try builder.disclose(name: "city", value: "Delft", into: "place")
        try builder.disclose(name: "street", value: "Markt", into: "place")
        try builder.discloseElements(name: "roles", values: ["IMP", "EXP", "CBR", "WHO", "CAR"])
        return builder
    }

    @Test("What is built is read back whole")
    func roundTrip() throws {
        let signer = ES256PrivateKey()
        let built = try Self.builder().finish(digestCount: 8)
        let text = try built.sign(type: "dc+sd-jwt", signer: signer, extraHeader: ["x5c": ["MIIB"]])
        let token = try SDJWT(parsing: text, issuerPolicy: Self.policy)
        #expect(token.issuerJWT.isSigned(by: signer.publicKey))
        let claims = try token.disclosedClaims()
        #expect(claims["legal_name"] == "Voorbeeld B.V.")
        #expect(claims["place"] == ["country": "NL", "city": "Delft", "street": "Markt"])
        let roles = try claims.texts("roles")
        #expect(Set(roles) == ["IMP", "EXP", "CBR", "WHO", "CAR"])
        #expect(!claims.names.contains { $0.hasPrefix("_sd") })
    }

    @Test("Digests are sorted, and padded to the constant count")
    func padding() throws {
        let claims = try Self.builder().finish(digestCount: 8).claims
        let digests = try claims.texts("_sd")
        #expect(digests.count == 8)
        #expect(digests == digests.sorted())
        #expect(digests.allSatisfy { $0.utf8.count == 43 })
        #expect(claims["_sd_alg"] == "sha-256")
        #expect(claims["place"]?.objectValue?["_sd"]?.arrayValue?.count == 2)
    }

    @Test(
        "An array is padded to a multiple and tells nothing by its order",
        arguments: [(0, 4), (1, 4), (4, 4), (5, 8), (9, 12)]
    )
    func arrays(count: Int, padded: Int) throws {
        var builder = SDJWTBuilder(random: Self.seeded())
        try builder.discloseElements(name: "l", values: (0..<count).map { .integer(Int64($0)) })
        let built = try builder.finish()
        let elements = try #require(built.claims["l"]?.arrayValue)
        #expect(elements.count == padded)
        #expect(elements.allSatisfy { $0.objectValue?.names == ["..."] })
        #expect(built.disclosures.count == count)
        #expect(built.claims["_sd"] == nil)
    }

    @Test("The same source gives the same claims, another source other digests")
    func determinism() throws {
        #expect(try Self.builder().finish(digestCount: 8) == Self.builder().finish(digestCount: 8))
        var other = SDJWTBuilder(random: SystemRandom.bytes)
        try other.disclose(name: "legal_name", value: "Voorbeeld B.V.")
        #expect(try other.finish().disclosures != Self.builder().finish().disclosures)
    }

    @Test("Salts have 128 bits and never repeat")
    func salts() throws {
        let salts = try Self.builder().finish().disclosures.map(\.salt)
        #expect(Set(salts).count == 8)
        for salt in salts {
            #expect(try Base64URL.decode(salt).count == 16)
        }
    }

    @Test("Reserved names are refused at any depth", arguments: ["_sd", "...", "_sd_alg"])
    func reserved(name: String) {
        var builder = SDJWTBuilder(random: Self.seeded())
        let error = JOSEError.sdJWT(.reservedClaim(name))
        #expect(throws: error) { try builder.open(name: name, value: 1) }
        #expect(throws: error) { try builder.disclose(name: name, value: 1) }
        #expect(throws: error) { try builder.discloseElements(name: name, values: []) }
        #expect(throws: error) { try builder.open(name: "a", value: [[name: 1]]) }
        #expect(throws: error) { try builder.disclose(name: "a", value: ["b": [name: 1]]) }
        #expect(throws: error) { try builder.discloseElements(name: "a", values: [[name: 1]]) }
    }

    @Test("A name is given once")
    func taken() throws {
        var builder = try Self.builder()
        for name in ["iss", "legal_name", "roles"] {
            let error = JOSEError.sdJWT(.claimTaken(name))
            #expect(throws: error) { try builder.open(name: name, value: 1) }
            #expect(throws: error) { try builder.disclose(name: name, value: 1) }
            #expect(throws: error) { try builder.discloseElements(name: name, values: []) }
        }
        for name in ["country", "city"] {
            #expect(throws: JOSEError.sdJWT(.claimTaken(name))) {
                try builder.disclose(name: name, value: 1, into: "place")
            }
        }
    }

    @Test("A parent must be an open object", arguments: ["iss", "legal_name", "nowhere", "roles"])
    func parent(name: String) throws {
        var builder = try Self.builder()
        #expect(throws: JOSEError.sdJWT(.notAnOpenObject(name))) {
            try builder.disclose(name: "x", value: 1, into: name)
        }
    }

    @Test("More digests than the constant count are refused")
    func tooMany() throws {
        var builder = SDJWTBuilder(random: Self.seeded())
        try builder.disclose(name: "a", value: 1)
        try builder.disclose(name: "b", value: 1)
        #expect(throws: JOSEError.sdJWT(.tooManyDigests(limit: 1))) { try builder.finish(digestCount: 1) }
    }
}
