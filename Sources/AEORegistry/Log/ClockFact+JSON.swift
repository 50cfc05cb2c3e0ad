import AEOModel
import JOSE

extension ClockFact {
    /// The body of its entry (schemas/json/log-fact-clock.schema.json).
    var body: JSONObject {
        [
            "accepted_at": .string(acceptedAt.rfc3339),
            "behind_us": deviation.behind.map { .integer($0) } ?? .null,
            "ahead_us": deviation.ahead.map { .integer($0) } ?? .null,
            "officer": .string(officer),
        ]
    }

    /// Reads the body of an entry.
    init(_ body: EntryFields) throws(EntryFault) {
        switch (try Self.microseconds("behind_us", body), try Self.microseconds("ahead_us", body)) {
        case (let lag?, nil): deviation = .behind(lag)
        case (nil, let jump?): deviation = .ahead(jump)
        case (nil, nil), (_?, _?): throw body.fault("behind_us")
        }
        acceptedAt = try body.instant("accepted_at")
        officer = try body.text("officer")
    }

    private static func microseconds(_ name: String, _ body: EntryFields) throws(EntryFault) -> Int64? {
        guard let value = body.object[name] else { throw body.fault(name) }
        guard !value.isNull else { return nil }
        guard let number = value.integerValue, number > 0 else { throw body.fault(name) }
        return number
    }
}
