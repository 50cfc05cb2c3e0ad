import AEOModel
import JOSE

extension MirrorFact {
    /// The body of its entry (schemas/json/log-fact-mirror.schema.json).
    var body: JSONObject {
        [
            "partner": .string(scope.partner.text),
            "programme": .text(scope.programme?.text),
            "mode": .string(mode.rawValue),
            "list_date": .string(listDate.description),
            "complete": .bool(isComplete),
            "rows": .integer(Int64(rows)),
            "rejected": .integer(Int64(rejected)),
            "counts": .object(counts.json),
            "index": .string(Base64URL.encode(index)),
            "decision": .string(Base64URL.encode(decision)),
            "officer": .string(officer),
            "accepted_guards": .array(acceptedGuards.map { .string($0.rawValue) }),
        ]
    }

    /// Reads the body of an entry.
    init(_ body: EntryFields) throws(EntryFault) {
        let counts = try body.fields("counts")
        var guards: [MirrorGuard] = []
        for word in try body.texts("accepted_guards") {
            guard let accepted = MirrorGuard(rawValue: word) else { throw body.fault("accepted_guards") }
            guards.append(accepted)
        }
        self.init(
            scope: MirrorScope(
                partner: try body.parsed("partner") { try PartyCode(parsing: $0) },
                programme: try body.optional("programme", ProgrammeID.init(parsing:))
            ),
            mode: try body.parsed("mode", MirrorMode.init(rawValue:)),
            listDate: try body.parsed("list_date") { try CivilDate(parsing: $0) },
            isComplete: try body.bool("complete"),
            rows: try body.count("rows"),
            rejected: try body.count("rejected"),
            counts: MirrorCounts(
                added: try counts.count("added"),
                changed: try counts.count("changed"),
                suspended: try counts.count("suspended"),
                revoked: try counts.count("revoked"),
                missing: try counts.count("missing")
            ),
            index: try body.digest("index"),
            decision: try body.digest("decision"),
            officer: try body.text("officer"),
            acceptedGuards: guards
        )
    }
}
