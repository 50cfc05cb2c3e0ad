import AEOModel
import AEORegistry
import JOSE

extension AffectedAnswers {
    /// The list of affected answers (`schemas/json/affected.schema.json`).
    var json: JSONObject {
        var json: JSONObject = [
            "certificate_number": .string(record.number),
            "from": .legal(from, in: zone),
            "until": .legal(until, in: zone),
            "annulment": annulment.map(annulled) ?? .null,
            "answers": .array(page.answers.map { .object($0.json(in: zone)) }),
            "total": .integer(Int64(page.total)),
            "next": next.map { .integer($0) } ?? .null,
            "complete": .bool(isComplete),
            "kept_since": .string(page.keptSince.rfc3339),
            "forgotten_at": .optional(page.forgottenAt?.rfc3339),
            "lost": .array(page.losses.map { .object($0.json) }),
            "explanation": .string(explanation),
        ]
        json.add(knowledge)
        return json
    }

    private func annulled(_ interval: StatusInterval) -> JSONValue {
        [
            "act_id": .string(interval.act.description),
            "part": .optional(interval.part?.description),
            "recorded_at": .string(interval.recordedAt.rfc3339),
        ]
    }

    private var explanation: String {
        let answers = page.total == 1 ? "1 answer" : "\(page.total) answers"
        let range = "from \(zone.printed(from)) until \(zone.printed(until))"
        var sentences = ["In \(answers) given \(range) the certificate counted as in force."]
        if annulment != nil {
            sentences.append("It was annulled later: whoever relied on them is to be told.")
        }
        guard !isComplete else { return sentences.joined(separator: " ") }
        let first = max(from, record.terms.recordedAt)
        if page.keptSince > first {
            sentences.append("Answers are kept since \(zone.printed(page.keptSince)) only.")
        }
        if let forgotten = page.forgottenAt, forgotten > first {
            sentences.append("Answers given before \(zone.printed(forgotten)) were erased on request.")
        }
        let known = page.losses.compactMap(\.count).reduce(0, +)
        if known > 0 {
            sentences.append(
                "In that time \(known) answers, about whichever certificates, could not be kept."
            )
        }
        if page.losses.contains(where: { $0.count == nil }) {
            sentences.append("The registry ended without notice; answers of its last second may be missing.")
        }
        sentences.append("So the list may be incomplete.")
        return sentences.joined(separator: " ")
    }
}

extension JournalledAnswer {
    /// One answer of the list.
    fileprivate func json(in zone: CivilZone) -> JSONObject {
        [
            "id": .integer(position),
            "answered_at": .string(answer.answeredAt.rfc3339),
            "asker": .string(answer.asker.kind),
            "asker_id": .optional(answer.asker.identity),
            "channel": .string(answer.channel.rawValue),
            "at": .legal(answer.at, in: zone),
            "known_at": .string(answer.knownAt.rfc3339),
            "log_size": .count(answer.logSize),
            "status": .optional(answer.status?.rawValue),
            "verdict": .string(answer.verdict.rawValue),
        ]
    }
}

extension AnswerLoss {
    /// A time of which answers are missing.
    fileprivate var json: JSONObject {
        [
            "from": .string(from.rfc3339),
            "until": .string(until.rfc3339),
            "count": count.map { .integer($0) } ?? .null,
        ]
    }
}
