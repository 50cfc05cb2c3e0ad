import AEOModel
import AEORegistry
import JOSE

extension StatusAnswer {
    /// One result of a status query (`schemas/json/status-answer.schema.json`).
    var json: JSONObject {
        var json: JSONObject = [
            "tin": .string(tin),
            "verdict": .string(outcome.rawValue),
            "explanation": .string(explanation),
            "certificates": .array(findings.map { .object($0.json) }),
            "at": .string(at.rfc3339),
            "as_of": .string(knowledge.knownAt.rfc3339),
        ]
        json.add(knowledge)
        if isProjected { json["projected"] = true }
        if findings.contains(where: \.changedOnDay) { json["changed_on_day"] = true }
        return json
    }

    /// The answer in words; never the number, so that unknown and unpublished read alike.
    private var explanation: String {
        var sentences: [String] = []
        if findings.isEmpty {
            sentences.append("No published certificate that fits the question is known here.")
        }
        for finding in findings {
            let record = finding.record
            let end = finding.until.map { " until \(finding.zone.printed($0))" } ?? ""
            sentences.append(
                "\(finding.terms.tier) under \(record.programme) is \(finding.status.rawValue)"
                    + " since \(finding.zone.printed(finding.since))\(end)."
            )
        }
        if isProjected {
            sentences.append("That moment lies ahead: the answer holds only if nothing more is recorded.")
        }
        if findings.contains(where: \.changedOnDay) {
            sentences.append("The status changed during that day; this is the status at its end.")
        }
        if knowledge.isCapped {
            sentences.append("More was asked for than is recorded; this is as known at the last entry.")
        }
        return sentences.joined(separator: " ")
    }
}

extension StatusFinding {
    /// One certificate of a result.
    var json: JSONObject {
        [
            "number": .string(record.number),
            "programme": .string(record.programme.text),
            "tier": .string(terms.tier),
            "roles": .strings(terms.roles),
            "status": .string(status.rawValue),
            "parts": .array(parts.map { $0.partJSON(in: zone) }),
            "since": .legal(since, in: zone),
            "until": .legal(until, in: zone),
            "decision_date": .string(record.decisionDate.description),
        ]
    }
}
