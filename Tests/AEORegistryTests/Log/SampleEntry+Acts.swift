import AEOModel
import JOSE
import Testing

@testable import AEORegistry

extension SampleEntry {
    static func grants() throws -> [SampleEntry] {
        [
            SampleEntry(name: "grant", content: .grant(try grant(full: true))),
            SampleEntry(name: "grant-plain", content: .grant(try grant(full: false))),
            SampleEntry(
                name: "grant-life",
                content: .grant(try grant(full: true, holder: SampleApplication.everything()))
            ),
        ]
    }

    /// An act of every kind with what belongs to it, one with everything that there is, and one with nothing.
    static func acts() throws -> [SampleEntry] {
        let parts: [Part] = [.component("AEOC"), .component("AEOS")]
        let duties: [(String, ActKind, DutyNote)] = [
            ("attest", .attest, .attested(year: 2025, receivedOn: try CivilDate(parsing: "2026-01-31"))),
            ("review", .review, .reviewed(.conditions)),
            ("review-passed", .review, .reviewed(.passed)),
            ("review-failed", .review, .reviewed(.failed)),
            ("renew-filed", .renew, .renewalFiled(on: try CivilDate(parsing: "2026-11-20"))),
        ]
        var samples = try duties.map { name, kind, duty in
            let terms = kind == .attest ? nil : try terms(full: kind == .review)
            return try sample(kind, name: name, like: with(try act(kind), terms: terms, duty: duty))
        }
        let open = BarSpan(from: try Instant(rfc3339: "2026-11-21T23:00:00Z"), until: nil)
        let ended = BarSpan(from: open.from, until: try Instant(rfc3339: "2029-11-21T23:00:00Z"))
        let follower = Succession(kind: .merger, certificate: id(4))
        samples += [
            try sample(.suspend, like: with(try act(.suspend), cause: id(5))),
            try sample(.suspend, name: "suspend-plain", like: try act(.suspend, plain: true)),
            try sample(.reinstate, like: try act(.reinstate)),
            try sample(.revoke, like: with(try act(.revoke), bar: ended)),
            try sample(.annul, like: with(try act(.annul), bar: open)),
            try sample(.surrender, like: try act(.surrender)),
            try sample(.correct, like: try act(.correct)),
            try sample(.amend, like: try amendment()),
            try sample(
                .extend,
                like: with(try act(.extend), terms: try terms(full: false), issue: try issue([]))
            ),
            try sample(
                .renew,
                like: with(try act(.renew), terms: try terms(full: true), issue: try issue(parts))
            ),
            try sample(.supersede, like: with(try act(.supersede), succession: follower, cause: id(2))),
            try sample(.lapse, like: with(try act(.lapse), cause: id(5))),
            try sample(.serve, like: with(try act(.serve), bar: ended)),
            try sample(
                .succeed,
                like: with(
                    try act(.succeed),
                    succession: Succession(kind: .split, certificate: nil),
                    holder: ["v": 1, "successor": ["tin": "DE123456789"]]
                )
            ),
            try sample(.reissue, like: with(try act(.reissue), issue: try issue(parts))),
            try sample(.erase, like: try act(.erase)),
            try sample(
                .amend,
                name: "everything",
                like: with(
                    try amendment(),
                    bar: ended,
                    duty: .reviewed(.passed),
                    succession: follower,
                    cause: id(5)
                )
            ),
        ]
        return samples
    }

    private static func sample(
        _ kind: ActKind,
        name: String? = nil,
        like entry: ActEntry
    ) throws -> SampleEntry {
        try #require(entry.act.kind == kind)
        return SampleEntry(name: name ?? kind.rawValue, version: 2, content: .act(entry))
    }

    /// An act as the first version could tell it.
    static func act(_ kind: ActKind, plain: Bool = false) throws -> ActEntry {
        let isSuspension = kind == .suspend && !plain
        let waits = kind == .revoke
        let aims: Set<ActKind> = [.reinstate, .correct, .serve]
        return ActEntry(
            certificate: id(1),
            authority: try CountryCode(authority: "NL"),
            programme: try programme,
            act: Act(
                id: id(9),
                kind: kind,
                part: isSuspension || kind == .surrender ? .component("AEOS") : nil,
                decidedOn: try CivilDate(parsing: "2026-11-20"),
                notifiedAt: waits || plain ? nil : try Instant(rfc3339: "2026-11-21T09:00:00.5Z"),
                awaitsService: waits,
                effectiveAt: try Instant(rfc3339: "2026-11-21T23:00:00Z"),
                until: isSuspension ? try Instant(rfc3339: "2026-12-21T23:00:00Z") : nil,
                targets: aims.contains(kind) ? [id(8)] : [],
                recordedAt: try Instant(rfc3339: "2026-11-23T12:00:00Z")
            ),
            rules: 1,
            profileDigest: Base64URL.encode([UInt8](repeating: 7, count: 32)),
            rulesAssumed: false,
            zone: "Europe/Amsterdam",
            decision: decision(kind == .correct ? nil : "Zo besloten.")
        )
    }

    /// The amendment that writes the fullest group `holder`.
    private static func amendment() throws -> ActEntry {
        with(
            try act(.amend),
            terms: try terms(full: true),
            issue: try issue([.component("AEOC"), .component("AEOS")]),
            holder: try SampleApplication.everything()
        )
    }

    private static func terms(full: Bool) throws -> CertificateTerms {
        CertificateTerms(
            tier: full ? "AEOF" : "AEOC",
            roles: full ? ["IMP", "EXP"] : ["EXP"],
            expiryDate: full ? try CivilDate(parsing: "2029-11-06") : nil,
            expiresAt: full ? try Instant(rfc3339: "2029-11-06T23:00:00Z") : nil,
            isPublished: full,
            lastReview: full ? try CivilDate(parsing: "2026-11-20") : nil,
            nextReview: full ? try CivilDate(parsing: "2029-11-20") : nil
        )
    }

    /// An entry with what the second version can tell beside the first.
    private static func with(
        _ entry: ActEntry,
        terms: CertificateTerms? = nil,
        bar: BarSpan? = nil,
        duty: DutyNote? = nil,
        succession: Succession? = nil,
        cause: RecordID? = nil,
        issue: PaperIssue? = nil,
        holder: JSONObject? = nil
    ) -> ActEntry {
        let act = entry.act
        return ActEntry(
            certificate: entry.certificate,
            authority: entry.authority,
            programme: entry.programme,
            act: Act(
                id: act.id,
                kind: act.kind,
                part: act.part,
                decidedOn: act.decidedOn,
                notifiedAt: act.notifiedAt,
                awaitsService: act.awaitsService,
                effectiveAt: act.effectiveAt,
                until: act.until,
                targets: act.targets,
                recordedAt: act.recordedAt,
                terms: terms ?? act.terms,
                bar: bar,
                duty: duty,
                succession: succession,
                cause: cause
            ),
            rules: entry.rules,
            profileDigest: entry.profileDigest,
            rulesAssumed: entry.rulesAssumed,
            zone: entry.zone,
            issue: issue ?? entry.issue,
            holder: holder ?? entry.holder,
            decision: entry.decision
        )
    }

    private static func grant(full: Bool, holder: JSONObject? = nil) throws -> GrantEntry {
        let (form, decision) = try SampleApplication.judged(full: full)
        return GrantEntry(
            certificate: id(1),
            act: id(2),
            authority: try CountryCode(authority: "NL"),
            programme: decision.programme,
            tier: decision.tier.code,
            parts: decision.tier.parts,
            roles: decision.roles,
            decidedOn: decision.decisionDate,
            decidedAt: decision.decidedAt,
            notifiedAt: full ? decision.decidedAt : nil,
            effectiveDate: decision.effectiveDate,
            effectiveAt: decision.effectiveAt,
            expiryDate: decision.expiryDate,
            expiresAt: decision.expiresAt,
            rules: 1,
            profileDigest: Base64URL.encode(bytes(32)),
            rulesAssumed: !full,
            zone: "Europe/Amsterdam",
            recordedAt: try recorded,
            issue: try issue(decision.tier.parts),
            holder: holder ?? HolderGroup.object(form: form, decision: decision, number: "NLAEOF000000001"),
            decision: Self.decision(full ? "Toegekend." : nil)
        )
    }
}
