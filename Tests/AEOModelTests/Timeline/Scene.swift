import AEOModel

/// Short hands for timelines in tests: days are counted from 1970-01-01 in UTC.
///
/// Every grant is decided on day 0, takes effect on day 5 and is recorded as it is decided.
enum Scene {
    static let grant = id(1000)
    static let customs = Part.component("AEOC")
    static let security = Part.component("AEOS")

    static func day(_ number: Int) -> Instant { Instant(seconds: Int64(number) * 86_400) }

    static func id(_ number: UInt64) -> RecordID { RecordID(high: 0, low: number) }

    static func terms(expires: Int? = nil, parts: [Part] = [], effective: Int = 5) -> GrantTerms {
        GrantTerms(
            act: grant,
            decidedAt: day(0),
            effectiveAt: day(effective),
            expiresAt: expires.map(day),
            parts: parts,
            recordedAt: day(0)
        )
    }

    /// What a certificate of tier STD says that ends at an instant.
    static func words(expires: Instant? = nil) -> CertificateTerms {
        CertificateTerms(
            tier: "STD",
            roles: ["EXP"],
            expiryDate: expires.map { CivilDate(dayNumber: Int($0.seconds / 86_400) - 1) },
            expiresAt: expires,
            isPublished: true
        )
    }

    static func act(
        _ number: UInt64,
        _ kind: ActKind,
        from: Int,
        until: Int? = nil,
        part: Part? = nil,
        targets: [UInt64] = [],
        awaitsService: Bool = false,
        recorded: Int? = nil
    ) -> Act {
        Act(
            id: id(number),
            kind: kind,
            part: part,
            decidedOn: CivilDate(dayNumber: from),
            notifiedAt: awaitsService ? nil : day(from),
            awaitsService: awaitsService,
            effectiveAt: day(from),
            until: until.map(day),
            targets: targets.map(id),
            recordedAt: day(recorded ?? from)
        )
    }
}
