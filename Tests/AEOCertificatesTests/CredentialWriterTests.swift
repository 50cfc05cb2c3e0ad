import AEOCertificates
import AEOModel
import JOSE
import Testing

@Suite struct CredentialWriterTests {
    private let fixture: Fixture

    init() throws {
        fixture = try Fixture()
    }

    private func payload(_ credential: IssuedCredential) throws -> JSONObject {
        try SDJWT(parsing: credential.compact, issuerPolicy: JWSPolicy(types: ["dc+sd-jwt"])).issuerJWT
            .claims()
    }

    @Test("The paper says what was asked for, and reads back as it was issued")
    func readsBack() throws {
        let issued = try fixture.issue()
        let paper = try SDJWT(parsing: issued.compact, issuerPolicy: JWSPolicy(types: ["dc+sd-jwt"]))
        let claims = try CertificateClaims(reading: paper.disclosedClaims())
        #expect(claims.legalName == "Voorbeeld Handel B.V.")
        #expect(claims.certificateNumber == "NLAEOF000012345")
        #expect(Set(claims.roles ?? []) == ["EXP", "IMP"])
        #expect(claims.sites?.count == 1)
        #expect(claims.type == "https://registry.example/vct/aeo-certificate/1")
        #expect(claims.holderKey == JWK(key: fixture.holder.publicKey))
        #expect(claims.validFrom.text == "2026-11-20T00:00:00+01:00")
        #expect(issued.compact.hasSuffix("~"))
        #expect(issued.compact.hasPrefix(issued.issuerJWT + "~"))
        #expect(issued.digest == SHA256Digest.hash(Array(issued.issuerJWT.utf8)))
        #expect(paper.issuerJWT.header.keyID == fixture.issuing.keyID)
    }

    @Test("Nothing about the holder stands open in the signed part")
    func hidden() throws {
        let open = try payload(fixture.issue())
        for name in ["legal_name", "legal_name_latin", "tin", "identifiers", "address", "size_class"] {
            #expect(open[name] == nil)
        }
        let text = CanonicalJSON.string(.object(open))
        for secret in ["Voorbeeld", "NL123456789", "Rotterdam", "EXP", "RTM", "small"] {
            #expect(!text.contains(secret))
        }
    }

    @Test("Papers with much and with little to hide look alike")
    func constantCounts() throws {
        let much = try payload(fixture.issue())
        let little = try payload(
            fixture.issue { request in
                request.legalNameLatin = nil
                request.tin = nil
                request.identifiers = []
                request.address = nil
                request.sizeClass = nil
                request.roles = []
                request.sites = []
            }
        )
        #expect(much["_sd"]?.arrayValue?.count == 8)
        #expect(little["_sd"]?.arrayValue?.count == 8)
        for name in ["roles", "sites"] {
            #expect(much[name]?.arrayValue?.count == 4)
            #expect(little[name]?.arrayValue?.count == 4)
        }
        #expect(much.names.sorted() == little.names.sorted())
    }

    @Test("Five roles fill eight places")
    func padding() throws {
        let open = try payload(fixture.issue { $0.roles = ["EXP", "IMP", "CBR", "WHK", "CAR"] })
        #expect(open["roles"]?.arrayValue?.count == 8)
    }

    @Test("Digests are sorted, so their order says nothing")
    func sorted() throws {
        let digests = try #require(try payload(fixture.issue())["_sd"]?.arrayValue).compactMap(\.stringValue)
        #expect(digests == digests.sorted())
        #expect(Set(digests).count == digests.count)
    }

    @Test("A personal number is a disclosure")
    func hiddenNumber() throws {
        let issued = try fixture.issue { $0.numberIsDisclosable = true }
        #expect(try payload(issued)["certificate_number"] == nil)
        let paper = try SDJWT(parsing: issued.compact, issuerPolicy: JWSPolicy(types: ["dc+sd-jwt"]))
        #expect(try paper.disclosedClaims()["certificate_number"] == "NLAEOF000012345")
    }

    @Test("The paper begins with the later of issue and effect")
    func notBefore() throws {
        #expect(try fixture.issue().claims.notBefore == Fixture.issued)
        let later = try fixture.issue { $0.validFrom = try PrintedInstant("2026-12-01T00:00:00.5+01:00") }
        #expect(later.claims.notBefore == 1_796_079_601)
    }

    @Test("The paper ends with the earlier of the legal end and 400 days")
    func expires() throws {
        #expect(try fixture.issue().claims.expires == 1_811_800_800)
        let open = try fixture.issue { $0.validUntil = nil }
        #expect(open.claims.expires == Fixture.issued + 400 * Fixture.day)
        #expect(try payload(open)["valid_until"] == JSONValue.null)
    }

    @Test("A certificate that is good for no time at all is not put on paper")
    func emptyValidity() {
        for end in ["2026-11-20T00:00:00+01:00", "2026-11-19T22:59:59Z"] {
            #expect(throws: CertificateError.emptyValidity) {
                try fixture.issue { $0.validUntil = try PrintedInstant(end) }
            }
        }
    }

    @Test("What ended already, or takes effect in two years, is signed for one second, to prove history")
    func history() throws {
        let ended = try fixture.issue { $0.validUntil = try PrintedInstant("2026-11-23T07:00:00Z") }
        #expect(ended.claims.notBefore == Fixture.issued)
        #expect(ended.claims.expires == Fixture.issued + 1)
        #expect(ended.claims.validUntil?.text == "2026-11-23T07:00:00Z")
        let far = try fixture.issue {
            $0.validFrom = try PrintedInstant("2028-11-23T00:00:00Z")
            $0.validUntil = nil
        }
        #expect(far.claims.expires == far.claims.notBefore + 1)
        #expect(try payload(far)["exp"]?.integerValue == far.claims.expires)
    }

    @Test("A paper that no verifier would read is not signed, one within the bound is")
    func length() throws {
        let name = { String(repeating: "x", count: $0) }
        #expect(throws: CertificateError.tooLong(limit: IssuedCredential.maxLength)) {
            try fixture.issue { $0.legalName = name(IssuedCredential.maxLength * 3 / 4) }
        }
        let long = try fixture.issue { $0.legalName = name(IssuedCredential.maxLength * 3 / 4 - 8_000) }
        #expect(try fixture.verdict(long.compact).outcome == .valid)
    }

    @Test("An empty text is not printed")
    func emptyText() {
        for change in [
            { $0.certificateNumber = "" }, { $0.programme = "" }, { $0.tier = "" },
            { $0.issuingAuthority = "" },
            { $0.legalName = "" },
        ] as [(inout CredentialRequest) -> Void] {
            #expect(throws: CertificateError.self) { try fixture.issue(change) }
        }
    }

    @Test("A status entry in another authority's list, or below zero, is not printed")
    func foreignList() {
        for status in [
            StatusReference(uri: "https://registry.example/authorities/BE/status-lists/1", index: 7),
            StatusReference(uri: "https://registry.example/lists/1", index: 7),
            StatusReference(uri: fixture.listURI, index: -1),
        ] {
            #expect(throws: CertificateError.self) { try fixture.issue { $0.status = status } }
            #expect(throws: CertificateError.self) {
                try fixture.issue { $0.parts = [PartClaim(code: "AEOC", status: status)] }
            }
        }
    }

    @Test("More disclosures than the programme's count are refused")
    func tooMany() {
        #expect(throws: CertificateError.self) { try fixture.issue { $0.disclosureCount = 5 } }
    }

    @Test("The chain of a key that has one travels in the header")
    func chain() throws {
        let issued = try fixture.issue { $0.certificateChain = ["MIIB"] }
        let paper = try SDJWT(parsing: issued.compact, issuerPolicy: JWSPolicy(types: ["dc+sd-jwt"]))
        #expect(paper.issuerJWT.header.x5c == ["MIIB"])
    }
}
