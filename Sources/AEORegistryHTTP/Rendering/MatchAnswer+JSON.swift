import AEOModel
import AEORegistry
import JOSE

extension MatchAnswer {
    /// What a search found (`schemas/json/match-answer.schema.json`).
    var json: JSONObject {
        [
            "match": .string(kind.rawValue),
            "via": .optional(via),
            "candidates": .array(candidates.map { .object($0.json) }),
            "ambiguous": .bool(isAmbiguous),
            "complete": .bool(isComplete),
        ]
    }
}

extension MatchCandidate {
    var json: JSONObject {
        [
            "certificate_number": .optional(certificateNumber),
            "tin": .string(tin),
            "programme": .optional(programme?.text),
            "name": .optional(name),
            "country": .optional(country),
            // Two decimals: more would look like knowledge.
            "score": .double((score * 100).rounded() / 100),
            "why": .array(why.map(JSONValue.string)),
            "source": .string(source?.text ?? "own"),
        ]
    }
}
