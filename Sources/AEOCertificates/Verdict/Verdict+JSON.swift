import AEOModel
public import JOSE

extension Verdict {
    /// The answer on the wire.
    public var json: JSONObject {
        var json: JSONObject = [
            "verdict": .string(outcome.word),
            "status": .nullable(status?.rawValue),
            "parts": .array(parts.map(\.json)),
            "reason": .nullable(outcome.code),
            "explanation": .string(explanation),
            "at": .string(at.rfc3339),
            "as_of": .nullable(asOf?.rfc3339),
            "known_at": .nullable(knownAt?.rfc3339),
            "status_age_seconds": statusAgeSeconds.map { .integer($0) } ?? .null,
            "certificate": certificate.map { .object($0.json) } ?? .null,
            "evidence": .object(evidence.json),
        ]
        json["since"] = since.map { .string($0.rfc3339) }
        json["until"] = until.map { .string($0.rfc3339) }
        json["log_size"] = logSize.map { .integer(Int64(clamping: $0)) }
        json["projected"] = projected ? true : nil
        json["changed_on_day"] = changedOnDay ? true : nil
        json["known_at_capped"] = knownAtCapped ? true : nil
        return json
    }

    /// Reads an answer back, as a client does.
    public init(json: JSONObject) throws(CertificateError) {
        let reader = ClaimReader(object: json)
        guard let at = try reader.optionalInstant("at") else { throw .missing("at") }
        self.init(
            outcome: try VerdictOutcome(reading: reader),
            status: try reader.status("status"),
            at: at
        )
        parts = try reader.optionalList("parts", PartStatus.init(reading:)) ?? []
        since = try reader.optionalInstant("since")
        until = try reader.optionalInstant("until")
        asOf = try reader.optionalInstant("as_of")
        knownAt = try reader.optionalInstant("known_at")
        if json["log_size"] != nil { logSize = try reader.unsigned("log_size") }
        // Absent and null are the same.
        if json["status_age_seconds"]?.isNull == false {
            statusAgeSeconds = try reader.integer("status_age_seconds")
        }
        projected = try reader.optionalBool("projected") ?? false
        changedOnDay = try reader.optionalBool("changed_on_day") ?? false
        knownAtCapped = try reader.optionalBool("known_at_capped") ?? false
        if json["certificate"]?.isNull == false {
            certificate = try CertificateSummary(reading: reader.reader("certificate"))
        }
        if let basis = try reader.optionalReader("evidence") {
            evidence = try VerdictEvidence(reading: basis)
        }
        let words = try reader.string("explanation")
        foreignExplanation = words.hasSameBytes(as: explanation) ? nil : words
    }
}
