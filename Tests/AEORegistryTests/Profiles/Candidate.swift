import AEOModel
import AEORegistry

/// A well-formed application under one of the shipped programmes, to be changed by a test.
struct Candidate: Sendable {
    var programme: String
    var authority: String
    var tier: String
    var role: String
    var scheme: String
    var value: String
    var decision = "2026-05-01"
    var effective: String?
    var expiry = ExpiryWish.computed
    var held: [String] = []
    var accepting: [String] = []

    /// One candidate for each programme, by its identity.
    static let all: [String: Candidate] = {
        var result: [String: Candidate] = [:]
        let rows: [(String, String, String, String, String, ExpiryWish)] = [
            ("CN-GACC", "ADV", "EXP", "USCC", "91110000600037341L", .none),
            ("DO-DGA", "STD", "EXP", "RNC", "101850043", .none),
            ("EU-AEO", "AEOF", "EXP", "EORI", "NL123456789", .computed),
            ("HK-CED", "T1", "EXP", "BR", "12345678", .none),
            ("ID-DJBC", "AEO", "EXP", "NPWP", "013121660091000", .none),
            ("IN-CBIC", "T2", "EXP", "IEC", "ACUPA7085R", .computed),
            ("JP-JC", "EXP", "EXP", "HOJIN", "5835678256246", .none),
            ("MA-ADII", "SD-A", "EXP", "ICE", "001561191000066", .none),
            ("NZ-SES", "SES", "EXP", "NZBN", "9429046393920", .none),
            ("ZA-SARS", "L1", "EXP", "CUSTOMS-CODE", "00012345", .computed),
            ("AU-ATT", "ATT", "EXP", "ABN", "83914571673", .none),
            ("BR-OEA", "OEA-S", "EXP", "CNPJ", "12ABC34501DE35", .none),
            ("CA-PIP", "PIP", "EXP", "BN15", "123456782RM0001", .none),
            ("CH-AEO", "AEO", "EXP", "UID", "CHE100155212", .none),
            ("GB-AEO", "AEOF", "EXP", "EORI", "GB123456789000", .computed),
            ("KR-KCS", "AA", "EXP", "BRN", "2208162517", .none),
            ("MX-OEA", "OEA", "EXP", "RFC", "GODE561231GR8", .none),
            ("SG-STP", "STP-PLUS", "EXP", "UEN", "197401143C", .none),
            ("US-CTPAT", "T2", "EXP", "CTPAT-ACCOUNT", "CTPAT1234", .none),
            ("CN-FOOD", "REC", "MFR", "USCC", "91110000600037341L", .none),
            ("DO-OEA-AGENCIES", "CESEP", "EXP", "RNC", "101850043", .none),
            ("EU-RA", "KC", "EXP", "EORI", "NL123456789", .none),
        ]
        for (programme, tier, role, scheme, value, expiry) in rows {
            result[programme] = Candidate(
                programme: programme,
                authority: programme.hasPrefix("EU-") ? "NL" : String(programme.prefix(2)),
                tier: tier,
                role: role,
                scheme: scheme,
                value: value,
                effective: programme == "EU-AEO" ? nil : "2026-05-01",
                expiry: expiry
            )
        }
        return result
    }()

    /// The candidate's form.
    func form() throws -> ApplicationForm {
        let country = try CountryCode(parsing: authority == "EU" ? "NL" : authority)
        return ApplicationForm(
            programme: try Shelf.hosted(programme).profile.id,
            tier: tier,
            name: "Proefbedrijf",
            country: country,
            address: PostalAddress(lines: ["Kade 1"], city: "Haven", postcode: nil, country: country),
            identifiers: [TraderIdentifier(scheme: scheme, value: value)],
            roles: [role],
            decisionDate: try CivilDate(parsing: decision),
            effectiveDate: try effective.map { text in try CivilDate(parsing: text) },
            expiry: expiry,
            consent: Consent(publication: true, exchange: ["*"]),
            acceptedWarnings: accepting
        )
    }

    /// Judges the candidate's form, or another one, on 1 June 2026.
    func judge(_ form: ApplicationForm? = nil) throws -> GrantDecision {
        let judge = GrantJudge(
            profile: try Shelf.hosted(programme).profile,
            authority: try CountryCode(authority: authority),
            zone: .utc,
            today: try CivilDate(parsing: "2026-06-01")
        )
        return try judge.judge(try form ?? self.form()) { _ in held }
    }

    /// The candidate of a programme after a change.
    static func of(_ programme: String, _ change: (inout Candidate) -> Void = { _ in }) throws -> Candidate {
        guard var candidate = all[programme] else {
            throw Refusal(.programmeUnknown, programme, remedy: "")
        }
        change(&candidate)
        return candidate
    }
}
