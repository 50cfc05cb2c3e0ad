import AEOCertificates
import JOSE
import Testing

@Suite struct TypeMetadataTests {
    private let vct = "https://registry.example/vct/aeo-certificate/1"

    @Test("The document is the one that was published")
    func golden() throws {
        let document = TypeMetadata.document(vct: vct)
        let lines = try #require(document["claims"]?.arrayValue).compactMap(\.objectValue).map { claim in
            let path = CanonicalJSON.string(claim["path"] ?? .null)
            let label = claim["display"]?.arrayValue?.first?.objectValue?["label"]?.stringValue ?? "-"
            return
                "\(path) \(claim["sd"]?.stringValue ?? "-") \(claim["mandatory"]?.boolValue == true) \(label)"
        }
        #expect(
            lines.joined(separator: "\n") == """
                ["certificate_number"] allowed true Certificate number
                ["programme"] never true Programme
                ["tier"] never true Tier
                ["parts"] never false Parts
                ["issuing_authority"] never true Issuing authority
                ["decision_date"] never true Date of decision
                ["valid_from"] never true Valid from
                ["valid_until"] never true Valid until
                ["last_review_date"] never false Last review
                ["legal_name"] always true Name of the holder
                ["legal_name_latin"] always false Name in Latin letters
                ["tin"] always false Trader identification number
                ["identifiers"] always false Identifiers
                ["address"] always false Address
                ["size_class"] always false Size of the firm
                ["roles",null] always false Role in the supply chain
                ["sites",null] always false Site
                """
        )
        #expect(document.names == ["vct", "name", "description", "display", "claims"])
        #expect(document["vct"]?.stringValue == vct)
    }

    @Test("What the document calls never disclosable stands open in every paper")
    func agreesWithPaper() throws {
        let issued = try Fixture().issue { $0.lastReviewDate = $0.decisionDate }
        let open = try SDJWT(parsing: issued.compact, issuerPolicy: JWSPolicy(types: ["dc+sd-jwt"]))
            .issuerJWT.claims()
        for claim in try #require(TypeMetadata.document(vct: vct)["claims"]?.arrayValue) {
            let object = try #require(claim.objectValue)
            let path = try #require(object["path"]?.arrayValue)
            let name = try #require(path.first?.stringValue)
            switch object["sd"]?.stringValue {
            case "never": #expect(open[name] != nil)
            case "always" where path.count == 1: #expect(open[name] == nil)
            default: break
            }
        }
    }
}
