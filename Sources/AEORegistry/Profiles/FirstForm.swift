import JOSE

/// Profiles in the form of version 0.1, which homes and archives hold for as long as they last.
///
/// They are read as profiles of today whose newer rules are not known; their bytes and digest stay what they are.
enum FirstForm {
    private static let newRules = [
        "tier_change", "decision_days", "reliances", "support", "indirect_benefits",
    ]
    private static let unknown: JSONValue = ["value": nil, "source": nil, "certainty": "unknown"]
    private static let unknownDays: JSONValue = [
        "days": nil, "extension_days": nil, "source": nil, "certainty": "unknown",
    ]

    /// A version in today's form; any other is left as it is, for the reader to judge.
    static func completed(_ value: JSONValue) -> JSONValue {
        guard var version = value.objectValue, version["renewal"]?.objectValue?["value"] != nil,
            newRules.allSatisfy({ version[$0] == nil })
        else { return value }
        version["renewal"] = [
            "text": version["renewal"] ?? unknown, "mode": unknown, "window_days": unknown,
            "continues_while_pending": unknown,
        ]
        version["tier_change"] = unknown
        version["decision_days"] = unknownDays
        for name in ["reliances", "support", "indirect_benefits"] { version[name] = [] }
        version["validity"] = version["validity"].map(validity)
        version["tiers"] = each(version["tiers"], tier)
        version["tracks"] = each(version["tracks"], track)
        return .object(version)
    }

    private static func each(
        _ values: JSONValue?,
        _ change: (JSONObject) -> JSONObject
    ) -> JSONValue? {
        guard let elements = values?.arrayValue else { return values }
        return .array(elements.map { $0.objectValue.map { .object(change($0)) } ?? $0 })
    }

    private static func tier(_ tier: JSONObject) -> JSONObject {
        var tier = tier
        let isKnown = tier["certainty"]?.stringValue != Certainty.unknown.rawValue
        tier["benefits"] = tier["benefits"]?.arrayValue.map { texts in
            .array(
                texts.map { text in
                    [
                        "text": text, "tfa_7_7": nil, "source": tier["source"] ?? nil,
                        "certainty": isKnown ? tier["certainty"] ?? nil : "unsure",
                    ]
                }
            )
        }
        tier["validity"] = tier["validity"].map(validity)
        return completed(tier, nulls: ["criteria", "documents", "steps"], facts: ["fee", "apply_at"])
    }

    private static func track(_ track: JSONObject) -> JSONObject {
        completed(
            track,
            nulls: ["waived", "documents", "evidence"],
            facts: ["size_for_life", "lost_evidence"]
        )
    }

    private static func completed(_ owner: JSONObject, nulls: [String], facts: [String]) -> JSONObject {
        var owner = owner
        for name in nulls + ["decision_days"] where owner[name] == nil { owner[name] = .null }
        for name in facts where owner[name] == nil { owner[name] = unknown }
        return owner
    }

    private static func validity(_ value: JSONValue) -> JSONValue {
        guard var validity = value.objectValue, var attestation = validity["attestation"]?.objectValue,
            attestation["missed"] == nil
        else { return value }
        attestation["missed"] = unknown
        validity["attestation"] = .object(attestation)
        return .object(validity)
    }
}
