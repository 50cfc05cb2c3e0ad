import AEOModel

extension RecognitionScene {
    static let book = TerritoryBook([
        Territory(
            code: party("EU"),
            name: "European Union",
            isCustomsTerritory: true,
            members: [
                member("NL"), member("DE"), member("GB", until: "2020-12-31"),
                member("HR", from: "2013-07-01"),
            ]
        ),
        Territory(
            code: party("SACU"),
            name: "Southern African Customs Union",
            isCustomsTerritory: false,
            members: [member("ZA"), member("NA")]
        ),
        Territory(
            code: party("ASEAN"),
            name: "Association of Southeast Asian Nations",
            isCustomsTerritory: false,
            members: [member("TH"), member("SG"), member("MM")]
        ),
    ])

    static func party(_ text: String) -> PartyCode {
        guard let code = try? PartyCode(parsing: text) else { preconditionFailure("no party: \(text)") }
        return code
    }

    static func identity(_ text: String) -> ArrangementID {
        guard let id = ArrangementID(parsing: text) else { preconditionFailure("no arrangement: \(text)") }
        return id
    }

    static func programme(_ text: String) -> ProgrammeID {
        guard let id = ProgrammeID(parsing: text) else { preconditionFailure("no programme: \(text)") }
        return id
    }

    static func day(_ text: String) -> CivilDate {
        guard let day = try? CivilDate(parsing: text) else { preconditionFailure("no day: \(text)") }
        return day
    }

    static func noon(_ text: String) -> Instant {
        Instant(seconds: Int64(day(text).dayNumber) * 86_400 + 43_200)
    }

    static func span(_ from: String?, _ until: String?) -> DaySpan {
        DaySpan(from: from.map(day), until: until.map(day))
    }

    static func member(_ code: String, from: String? = nil, until: String? = nil) -> Membership {
        Membership(party: party(code), span: span(from, until))
    }

    static func accepted(_ id: String, _ tiers: [String: Bool?], mapped: String? = nil) -> AcceptedProgramme {
        let terms = tiers.sorted { $0.key < $1.key }.map { tier, isAccepted in
            TierTerms(tier: tier, isAccepted: isAccepted, mappedTier: isAccepted == true ? mapped : nil)
        }
        return AcceptedProgramme(programme: programme(id), tiers: terms)
    }

    /// The standing of an AEOF with the given status of its two parts.
    static func standing(
        customs: CertificateStatus? = .active,
        security: CertificateStatus? = .active,
        whole: CertificateStatus? = .active
    ) -> Standing {
        var parts: [Part: CertificateStatus] = [:]
        parts[.component("AEOC")] = customs
        parts[.component("AEOS")] = security
        return Standing(whole: whole, parts: parts)
    }

    static func stop(_ arrangement: String, _ tin: String, from: String, until: String? = nil) -> BenefitStop
    {
        BenefitStop(
            id: RecordID(high: 1, low: 1),
            arrangement: identity(arrangement),
            tin: tin,
            from: noon(from),
            until: until.map(noon)
        )
    }
}
