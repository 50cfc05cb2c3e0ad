import AEOCertificates
import AEOModel
import JOSE

extension EntryReader {
    static func grant(_ fields: EntryFields, in entry: StoredEntry) throws(EntryFault) -> GrantEntry {
        guard try fields.integer("v") == 1 else { throw fields.fault("v") }
        let profile = try fields.fields("profile")
        guard let issue = try issue(in: entry) else { throw fields.fault("credential") }
        return GrantEntry(
            certificate: try fields.parsed("certificate_id", RecordID.init(parsing:)),
            act: try fields.parsed("act_id", RecordID.init(parsing:)),
            authority: try fields.parsed("authority") { try CountryCode(authority: $0) },
            programme: try fields.parsed("programme", ProgrammeID.init(parsing:)),
            tier: try fields.text("tier"),
            parts: try parts(fields),
            roles: try fields.texts("roles"),
            decidedOn: try fields.parsed("decided_on") { try CivilDate(parsing: $0) },
            decidedAt: try fields.instant("decided_at"),
            notifiedAt: try fields.optionalInstant("notified_at"),
            effectiveDate: try fields.parsed("effective_date") { try CivilDate(parsing: $0) },
            effectiveAt: try fields.instant("effective_at"),
            expiryDate: try fields.optional("expiry_date") { try CivilDate(parsing: $0) },
            expiresAt: try fields.optionalInstant("expires_at"),
            rules: try profile.count("version"),
            profileDigest: try profile.text("sha256"),
            rulesAssumed: try fields.bool("rules_assumed"),
            zone: try fields.fields("zone").text("identifier"),
            recordedAt: try fields.instant("recorded_at"),
            issue: issue,
            holder: try group(.holder, of: entry),
            decision: try group(.decision, of: entry)
        )
    }

    static func act(
        _ kind: ActKind,
        _ fields: EntryFields,
        in entry: StoredEntry
    ) throws(EntryFault) -> ActEntry {
        let version = try fields.integer("v")
        // The first version had a place for a bar and nothing to put there.
        guard version == 2 || version == 1 && fields.object["bar"]?.isNull == true else {
            throw fields.fault(version == 1 ? "bar" : "v")
        }
        let profile = try fields.fields("profile")
        var targets: [RecordID] = []
        for text in try fields.texts("targets") {
            guard let target = RecordID(parsing: text) else { throw fields.fault("targets") }
            targets.append(target)
        }
        return ActEntry(
            certificate: try fields.parsed("certificate_id", RecordID.init(parsing:)),
            authority: try fields.parsed("authority") { try CountryCode(authority: $0) },
            programme: try fields.parsed("programme", ProgrammeID.init(parsing:)),
            act: Act(
                id: try fields.parsed("act_id", RecordID.init(parsing:)),
                kind: kind,
                part: try fields.optional("part", Part.init(parsing:)),
                decidedOn: try fields.parsed("decided_on") { try CivilDate(parsing: $0) },
                notifiedAt: try fields.optionalInstant("notified_at"),
                awaitsService: try fields.bool("awaits_service"),
                effectiveAt: try fields.instant("effective_at"),
                until: try fields.optionalInstant("until"),
                targets: targets,
                recordedAt: try fields.instant("recorded_at"),
                terms: version == 1 ? nil : try fields.optionalFields("terms").map(terms),
                bar: version == 1 ? nil : try fields.optionalFields("bar").map(span),
                duty: version == 1 ? nil : try fields.optionalFields("duty").map(duty),
                succession: version == 1 ? nil : try fields.optionalFields("succession").map(succession),
                cause: version == 1 ? nil : try fields.optional("cause", RecordID.init(parsing:))
            ),
            rules: try profile.count("version"),
            profileDigest: try profile.text("sha256"),
            rulesAssumed: try fields.bool("rules_assumed"),
            zone: try fields.fields("zone").text("identifier"),
            issue: try issue(in: entry),
            holder: try group(.holder, of: entry),
            decision: try group(.decision, of: entry)
        )
    }

    /// What the group `credential` tells; `nil` when it is empty.
    private static func issue(in entry: StoredEntry) throws(EntryFault) -> PaperIssue? {
        let object = try group(.credential, of: entry)
        guard !object.isEmpty else { return nil }
        let paper = EntryFields(object, index: entry.index)
        guard try paper.integer("v") == 1 else { throw paper.fault("v") }
        var parts: [Part] = []
        var places: [Int] = []
        for place in try paper.objects("parts") {
            parts.append(try place.parsed("part", Part.init(parsing:)))
            places.append(try place.count("idx", below: StatusListPublisher.listSize))
        }
        return PaperIssue(
            credential: try paper.parsed("credential_id", RecordID.init(parsing:)),
            issuedAt: try paper.instant("issued_at"),
            paper: CredentialRecord(
                digest: try paper.digest(CertificateReceipt.digestMember),
                list: try paper.count("list"),
                index: try paper.count("idx", below: StatusListPublisher.listSize),
                partIndices: places
            ),
            parts: parts
        )
    }

    private static func parts(_ fields: EntryFields) throws(EntryFault) -> [Part] {
        var parts: [Part] = []
        for text in try fields.texts("parts") {
            guard let part = Part(parsing: text) else { throw fields.fault("parts") }
            parts.append(part)
        }
        return parts
    }

    private static func terms(_ fields: EntryFields) throws(EntryFault) -> CertificateTerms {
        CertificateTerms(
            tier: try fields.text("tier"),
            roles: try fields.texts("roles"),
            expiryDate: try fields.optional("expiry_date") { try CivilDate(parsing: $0) },
            expiresAt: try fields.optionalInstant("expires_at"),
            isPublished: try fields.bool("published"),
            lastReview: try fields.optional("last_review") { try CivilDate(parsing: $0) },
            nextReview: try fields.optional("next_review") { try CivilDate(parsing: $0) }
        )
    }

    static func span(_ fields: EntryFields) throws(EntryFault) -> BarSpan {
        BarSpan(from: try fields.instant("from"), until: try fields.optionalInstant("until"))
    }

    private static func duty(_ fields: EntryFields) throws(EntryFault) -> DutyNote {
        switch try fields.text("kind") {
        case "attested":
            .attested(
                year: try fields.count("year", below: 10_000),
                receivedOn: try fields.parsed("on") { try CivilDate(parsing: $0) }
            )
        case "reviewed": .reviewed(try fields.parsed("result", ReviewResult.init(rawValue:)))
        case "renewal-filed": .renewalFiled(on: try fields.parsed("on") { try CivilDate(parsing: $0) })
        default: throw fields.fault("kind")
        }
    }

    private static func succession(_ fields: EntryFields) throws(EntryFault) -> Succession {
        Succession(
            kind: try fields.parsed("kind", SuccessionKind.init(rawValue:)),
            certificate: try fields.optional("certificate_id", RecordID.init(parsing:))
        )
    }
}
