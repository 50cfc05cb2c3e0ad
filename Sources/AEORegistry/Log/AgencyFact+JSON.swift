import AEOModel
import JOSE

extension AgencyFact {
    /// The body of its entry (schemas/json/log-fact-agency.schema.json).
    var body: JSONObject {
        [
            "party": .string(party.text),
            "name": .text(name),
            "kid": .string(keyID),
            "jwk": .object(key),
            "purposes": .array(purposes.map { .string($0.rawValue) }),
            "from": .string(from.rfc3339),
            "until": .text(until?.rfc3339),
            "state": .string(state.rawValue),
            "officer": .string(officer),
        ]
    }

    /// Reads the body of an entry.
    init(_ body: EntryFields) throws(EntryFault) {
        let purposes = try body.texts("purposes").compactMap(AgencyPurpose.init(rawValue:))
        guard purposes.count == body.object["purposes"]?.arrayValue?.count else {
            throw body.fault("purposes")
        }
        self.init(
            party: try body.parsed("party") { try PartyCode(parsing: $0) },
            name: try body.optional("name") { $0 },
            keyID: try body.text("kid"),
            key: try body.fields("jwk").object,
            purposes: purposes,
            from: try body.instant("from"),
            until: try body.optionalInstant("until"),
            state: try body.parsed("state", AgencyState.init(rawValue:)),
            officer: try body.text("officer")
        )
    }
}
