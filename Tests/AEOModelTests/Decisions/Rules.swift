import AEOModel

/// A small programme for tests: one scheme, two parts, reasons with and without limits.
enum Rules {
    static func version(onReceipt: [ActKind] = []) throws -> ProgrammeVersion {
        ProgrammeVersion(
            number: 1,
            inForceFrom: try CivilDate(parsing: "1970-01-01"),
            name: "Test programme",
            issuers: [Issuer(country: try CountryCode(parsing: "NL"), timeZone: "Europe/Amsterdam")],
            schemes: [],
            numbering: try numbering(),
            tiers: [],
            otherLevels: [],
            roles: ["EXP"],
            roleScope: nil,
            perHolder: nil,
            validity: .unknown,
            effect: .unknown,
            onReceipt: onReceipt,
            sitesFailAlone: false,
            reasons: [
                ReasonRule(
                    code: "SHORT",
                    text: "Short",
                    safe: nil,
                    acts: ["suspend"],
                    maxDays: 30,
                    parts: []
                ),
                ReasonRule(
                    code: "ENDING",
                    text: "Ending",
                    safe: "A",
                    acts: ["revoke", "annul"],
                    maxDays: nil,
                    parts: []
                ),
                ReasonRule(code: "ANY", text: "Any", safe: nil, acts: [], maxDays: nil, parts: []),
            ],
            tracks: []
        )
    }

    static func judge(
        _ acts: [Act] = [],
        expires: Int? = nil,
        parts: [Part] = [],
        onReceipt: [ActKind] = []
    ) throws -> ActJudge {
        ActJudge(
            rules: try version(onReceipt: onReceipt),
            zone: .utc,
            terms: Scene.terms(expires: expires, parts: parts),
            current: Scene.words(expires: expires.map(Scene.day)),
            acts: acts
        )
    }

    static func day(_ number: Int) -> Moment { .day(CivilDate(dayNumber: number)) }

    private static func numbering() throws -> CertificateNumbering {
        guard let numbering = CertificateNumbering(template: "T{serial:7}", isPersonal: false) else {
            throw Refusal(.textInvalid, "template", remedy: "")
        }
        return numbering
    }
}
