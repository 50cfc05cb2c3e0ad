import AEOCertificates
import AEOModel
import JOSE

/// Reads back what an entry says; an unknown version or kind stops it (promise 2).
enum EntryReader {
    /// The content of a stored entry.
    static func content(of entry: StoredEntry) throws(EntryFault) -> EntryContent {
        guard entry.certificate != nil else { return try fact(entry) }
        guard let actBytes = entry.bytes(of: .act) else {
            throw EntryFault(index: entry.index, detail: "the group \"act\" is missing")
        }
        let fields = try EntryFields(actBytes, index: entry.index)
        guard try fields.integer("v") == 1 else { throw fields.fault("v") }
        let kind = try fields.parsed("kind", ActKind.init(rawValue:))
        return kind == .grant ? .grant(try grant(fields, in: entry)) : .act(try act(kind, fields, in: entry))
    }

    private static func fact(_ entry: StoredEntry) throws(EntryFault) -> EntryContent {
        let fields = try EntryFields(entry.leaf, index: entry.index)
        guard try fields.integer("v") == 1 else { throw fields.fault("v") }
        let recordedAt = try fields.instant("recorded_at")
        let body = try fields.fields("body")
        switch try fields.parsed("kind", FactKind.init(rawValue:)) {
        case .key:
            let fact = KeyFact(
                authority: try body.optional("authority") { try CountryCode(authority: $0) },
                role: try body.text("role"),
                keyID: try body.text("kid"),
                key: try body.fields("jwk").object,
                state: try body.text("state"),
                from: try body.instant("from"),
                until: try body.optionalInstant("until"),
                sinceIndex: try body.optionalIndex("since_index")
            )
            return .key(fact, recordedAt: recordedAt)
        case .profile:
            let fact = ProfileFact(
                programme: try body.parsed("id", ProgrammeID.init(parsing:)),
                version: try body.count("version"),
                digest: try body.digest("sha256"),
                length: try body.count("length")
            )
            return .profile(fact, recordedAt: recordedAt)
        case .statusList:
            let fact = StatusListFact(
                uri: try body.text("uri"),
                digest: try body.digest("sha256"),
                issuedAt: try body.integer("iat"),
                expires: try body.integer("exp")
            )
            return .statusList(fact, recordedAt: recordedAt)
        case .restart: return .restart(try RestartFact(body), recordedAt: recordedAt)
        }
    }

    private static func grant(
        _ fields: EntryFields,
        in entry: StoredEntry
    ) throws(EntryFault) -> GrantEntry {
        let paper = try group(.credential, of: entry)
        guard try paper.integer("v") == 1 else { throw paper.fault("v") }
        let profile = try fields.fields("profile")
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
            credential: try paper.parsed("credential_id", RecordID.init(parsing:)),
            issuedAt: try paper.instant("issued_at"),
            paper: CredentialRecord(
                digest: try paper.digest(CertificateReceipt.digestMember),
                list: try paper.count("list"),
                index: try paper.count("idx", below: StatusListPublisher.listSize),
                partIndices: try indices(paper)
            ),
            holder: try group(.holder, of: entry).object,
            decision: try group(.decision, of: entry).object
        )
    }

    private static func act(
        _ kind: ActKind,
        _ fields: EntryFields,
        in entry: StoredEntry
    ) throws(EntryFault) -> ActEntry {
        // A bar belongs to a later version of the entry; read as nothing it would be lost.
        guard fields.object["bar"]?.isNull == true else { throw fields.fault("bar") }
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
                recordedAt: try fields.instant("recorded_at")
            ),
            rules: try profile.count("version"),
            profileDigest: try profile.text("sha256"),
            rulesAssumed: try fields.bool("rules_assumed"),
            zone: try fields.fields("zone").text("identifier"),
            decision: try group(.decision, of: entry).object
        )
    }

    private static func group(_ group: EntryGroup, of entry: StoredEntry) throws(EntryFault) -> EntryFields {
        guard let bytes = entry.bytes(of: group) else {
            throw EntryFault(index: entry.index, detail: "the group \"\(group.rawValue)\" is missing")
        }
        return try EntryFields(bytes, index: entry.index)
    }

    private static func parts(_ fields: EntryFields) throws(EntryFault) -> [Part] {
        var parts: [Part] = []
        for text in try fields.texts("parts") {
            guard let part = Part(parsing: text) else { throw fields.fault("parts") }
            parts.append(part)
        }
        return parts
    }

    private static func indices(_ paper: EntryFields) throws(EntryFault) -> [Int] {
        var indices: [Int] = []
        for part in try paper.objects("parts") {
            indices.append(try part.count("idx", below: StatusListPublisher.listSize))
        }
        return indices
    }
}
