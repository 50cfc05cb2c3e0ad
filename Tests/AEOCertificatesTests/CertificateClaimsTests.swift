import AEOCertificates
import JOSE
import Testing

@Suite struct CertificateClaimsTests {
    private func claims() throws -> JSONObject {
        let issued = try Fixture().issue()
        return try SDJWT(parsing: issued.compact, issuerPolicy: JWSPolicy(types: ["dc+sd-jwt"]))
            .disclosedClaims()
    }

    @Test(
        "A paper that lacks a required claim is refused",
        arguments: [
            "iss", "iat", "nbf", "exp", "vct", "status", "programme", "tier", "issuing_authority",
            "decision_date", "valid_from", "valid_until",
        ]
    )
    func missing(name: String) throws {
        var claims = try claims()
        claims[name] = nil
        #expect(throws: CertificateError.missing(name)) { try CertificateClaims(reading: claims) }
    }

    @Test(
        "A claim of the wrong type or without sense is refused",
        arguments: [
            ("iss", 7), ("iss", ""), ("iat", "2026"), ("iat", 1.5), ("iat", -1), ("nbf", true), ("nbf", 0),
            ("exp", nil), ("exp", 0), ("exp", 9_000_000_000), ("vct", ["x"]), ("status", "good"),
            ("status", [:]), ("status", ["status_list": ["uri": "u"]]),
            ("status", ["status_list": ["uri": "u", "idx": -1]]),
            ("status", ["status_list": ["uri": "u", "idx": "7"]]),
            ("status", ["status_list": ["uri": "", "idx": 7]]), ("certificate_number", 5),
            ("certificate_number", ""), ("programme", nil), ("tier", 3), ("parts", "AEOC"), ("parts", [1]),
            ("parts", [["part": "AEOC"]]), ("parts", [["part": "", "status": [:]]]),
            ("decision_date", "20 November"), ("decision_date", "2026-02-30"), ("valid_from", "2026-11-20"),
            ("valid_from", "2026-11-20T00:00:00"), ("valid_until", "9999-12-31"), ("valid_until", 7),
            ("last_review_date", "soon"), ("cnf", "key"), ("cnf", [:]), ("legal_name", 1), ("tin", ["x"]),
            ("identifiers", "x"), ("identifiers", ["x"]), ("identifiers", [["scheme": "EORI"]]),
            ("address", "Rotterdam"), ("size_class", 2), ("roles", "EXP"), ("roles", [7]), ("sites", ["RTM"]),
        ] as [(String, JSONValue)]
    )
    func wrong(name: String, value: JSONValue) throws {
        var claims = try claims()
        claims[name] = value
        #expect(throws: CertificateError.self) { try CertificateClaims(reading: claims) }
    }

    @Test("A claim we do not know is passed over")
    func unknown() throws {
        var claims = try claims()
        claims["aka_vcts"] = ["https://registry.example/vct/aeo"]
        #expect(throws: Never.self) { try CertificateClaims(reading: claims) }
    }

    @Test("What is not disclosed is unknown, not empty")
    func undisclosed() throws {
        var claims = try claims()
        for name in ["legal_name", "tin", "identifiers", "address", "size_class", "certificate_number"] {
            claims[name] = nil
        }
        claims["roles"] = []
        claims["sites"] = []
        let read = try CertificateClaims(reading: claims)
        #expect(read.legalName == nil)
        #expect(read.roles == nil)
        #expect(read.sites == nil)
        #expect(read.certificateNumber == nil)
        #expect(read.numberIsDisclosable)
    }

    @Test("A key that is none binds nobody")
    func brokenKey() throws {
        var claims = try claims()
        claims["cnf"] = ["jwk": ["kty": "EC", "crv": "P-256", "x": "AAAA", "y": "AAAA"]]
        #expect(try CertificateClaims(reading: claims).holderKey == nil)
    }
}
