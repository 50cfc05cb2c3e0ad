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
        if let kind = CaseKind(rawValue: try fields.text("kind")) {
            guard try fields.integer("v") == 1 else { throw fields.fault("v") }
            switch kind {
            case .refuse: return .refusal(try refusal(fields, in: entry))
            case .bar: return .bar(try bar(fields, in: entry))
            case .barLift: return .barLift(try lift(fields, in: entry))
            case .stop: return .stop(try stop(fields, in: entry))
            case .resume: return .resume(try resume(fields, in: entry))
            }
        }
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
        case .clock: return .clock(try ClockFact(body), recordedAt: recordedAt)
        case .restart: return .restart(try RestartFact(body), recordedAt: recordedAt)
        case .held: return .held(try HeldFact(body), recordedAt: recordedAt)
        case .arrangement: return .arrangement(try ArrangementFact(body), recordedAt: recordedAt)
        case .territories: return .territories(try TerritoryFact(body), recordedAt: recordedAt)
        case .mirror: return .mirror(try MirrorFact(body), recordedAt: recordedAt)
        case .agency: return .agency(try AgencyFact(body), recordedAt: recordedAt)
        }
    }

    /// The bytes of a group; an erased one reads as empty.
    static func group(_ group: EntryGroup, of entry: StoredEntry) throws(EntryFault) -> JSONObject {
        if entry.erased.contains(where: { $0.group == group }) { return [:] }
        guard let bytes = entry.bytes(of: group) else {
            throw EntryFault(index: entry.index, detail: "the group \"\(group.rawValue)\" is missing")
        }
        return try EntryFields(bytes, index: entry.index).object
    }
}
