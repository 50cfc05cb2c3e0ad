import AEOModel
import JOSE
import Testing

@testable import AEORegistry

/// An application as the first version knew it, filled or plain, and the group `holder` with every member there is.
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

    /// The group `holder` with every member; without a number it is a refused applicant's.
    static func everything(number: String? = "NLAEOF000000001") throws -> JSONObject {
        var (form, decision) = try judged(full: true)
        form.acceptedOn = try CivilDate(parsing: "2026-03-15")
        form.clockStops = [
            ClockStop(
                from: try CivilDate(parsing: "2026-05-01"),
                until: try CivilDate(parsing: "2026-05-31")
            ),
            ClockStop(from: try CivilDate(parsing: "2026-08-01"), until: nil),
        ]
        form.predecessor = "NLAEOC000000009"
        form.track = "SME"
        let reliances = [
            Reliance(
                kind: "AEO-CERTIFICATE",
                programme: ProgrammeID(parsing: "EU-AEO"),
                identifier: "NLAEOC000000009",
                effect: .suspend
            ),
            Reliance(kind: "LICENCE", programme: nil, identifier: "L 7", effect: .review),
        ]
        return HolderGroup.object(
            form: form,
            holder: decision.holder,
            reliances: reliances,
            tin: decision.tin,
            number: number
        )
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
