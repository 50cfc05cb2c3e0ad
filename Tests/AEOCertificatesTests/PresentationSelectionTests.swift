import AEOCertificates
import JOSE
import Testing

@Suite struct PresentationSelectionTests {
    private let paper: SDJWT

    init() throws {
        paper = try SDJWT(
            parsing: Fixture().issue().compact,
            issuerPolicy: JWSPolicy(types: ["dc+sd-jwt"])
        )
    }

    private func shown(_ names: [String]) throws -> JSONObject {
        let text = try PresentationSelection.present(paper, disclosing: names)
        return try SDJWT(parsing: text, issuerPolicy: JWSPolicy(types: ["dc+sd-jwt"])).disclosedClaims()
    }

    @Test("Only what is named is shown")
    func named() throws {
        let claims = try shown(["tin", "roles:EXP"])
        #expect(claims["tin"] == "NL123456789")
        #expect(claims["roles"] == ["EXP"])
        #expect(claims["legal_name"] == nil)
        #expect(claims["sites"] == [])
    }

    @Test("Nothing named, nothing shown")
    func nothing() throws {
        let claims = try shown([])
        #expect(claims["roles"] == [])
        #expect(claims["tin"] == nil)
    }

    @Test("A whole array is named by its own name")
    func wholeArray() throws {
        let claims = try shown(["roles", "sites", "sites:RTM"])
        #expect(Set((claims["roles"]?.arrayValue ?? []).compactMap(\.stringValue)) == ["EXP", "IMP"])
        #expect(claims["sites"]?.arrayValue?.count == 1)
    }

    @Test(
        "A name without disclosure is refused, with the names there are",
        arguments: ["", "name", "roles:XXX", "role", "roles:", "sites:AMS", "tier", "iss", "TIN", "legal"]
    )
    func unknown(name: String) {
        let available = [
            "address", "identifiers", "legal_name", "legal_name_latin", "roles:EXP", "roles:IMP", "sites:RTM",
            "size_class", "tin",
        ]
        #expect(throws: CertificateError.unknownDisclosure(name, available: available)) {
            try PresentationSelection.present(paper, disclosing: ["tin", name])
        }
    }
}
