import AEOModel
import AEORegistry
import Testing

/// An application that fills every member of the group `holder`, and one that fills only those that must be there.
enum SampleApplication {
    static func judged(full: Bool) throws -> (form: ApplicationForm, decision: GrantDecision) {
        let hosted = try Shelf.hosted("EU-AEO")
        var form = try plain(hosted.profile.id)
        if full { try fill(&form) }
        let judge = GrantJudge(
            profile: hosted.profile,
            authority: try CountryCode(authority: "NL"),
            zone: .utc,
            today: try CivilDate(parsing: "2026-11-23")
        )
        var judged = form
        // No programme has a track that takes everything at once; the group keeps what the decision says.
        judged.track = nil
        return (form, try judge.judge(judged) { _ in [] })
    }

    private static func plain(_ programme: ProgrammeID) throws -> ApplicationForm {
        let home = try CountryCode(parsing: "NL")
        return ApplicationForm(
            programme: programme,
            tier: "AEOC",
            name: "Tulp",
            country: home,
            address: PostalAddress(lines: ["Kade 1"], city: nil, postcode: nil, country: home),
            identifiers: [TraderIdentifier(scheme: "EORI", value: "NL123456789")],
            roles: ["EXP"],
            decisionDate: try CivilDate(parsing: "2026-11-02"),
            consent: Consent(publication: false, exchange: [])
        )
    }

    private static func fill(_ form: inout ApplicationForm) throws {
        let home = try CountryCode(parsing: "NL")
        let address = PostalAddress(
            lines: ["Kade 1", "Hal \"Zuid\""],
            city: "’s-Hertogenbosch",
            postcode: "5211 AB",
            country: home
        )
        form.tier = "AEOF"
        form.name = "Tülp & Zönen 有限公司"
        form.nameLatin = "Tulp & Zonen"
        form.legalForm = "B.V."
        form.tradeNames = ["Tulp Trading", "T&Z"]
        form.address = address
        form.roles = ["IMP", "EXP"]
        form.sizeClass = .small
        form.sites = [Site(code: "RTM-1", name: "Rotterdam", address: address, roles: ["WHS"])]
        form.consent = Consent(publication: true, exchange: ["*"])
        form.receivedOn = try CivilDate(parsing: "2026-03-01")
        form.expiry = .day(try CivilDate(parsing: "2029-11-06"))
        form.acceptedWarnings = ["expiry-date-rule"]
        form.sizeRule = "EU 2003/361"
        form.sizeEvidence = [
            SizeEvidence(
                kind: "annual-accounts",
                number: "2025",
                issuedBy: "KVK",
                validUntil: try CivilDate(parsing: "2027-01-01")
            )
        ]
    }
}
