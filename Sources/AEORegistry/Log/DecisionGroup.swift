import JOSE

/// Writes the group `decision` of an act (schemas/json/log-group-decision.schema.json): never shown to partners.
enum DecisionGroup {
    static func object(
        proof: OfficerProof,
        reason: String?,
        note: String?,
        legalBasis: String?,
        reference: String?,
        acceptedWarnings: [String]
    ) -> JSONObject {
        [
            "v": 1,
            "officer": .string(proof.keyID),
            "token": .string(proof.token),
            "body": .string(Base64URL.encode(proof.body)),
            "reason": .text(reason),
            "note": .text(note),
            "legal_basis": .text(legalBasis),
            "reference": .text(reference),
            "accepted_warnings": .array(acceptedWarnings.map(JSONValue.string)),
        ]
    }

    /// The group of the registry's own act after a key was stolen: no officer signed it.
    static func afterTheft(of keyID: String) -> JSONObject {
        own("issued anew: the key \(keyID) of the former credential was stolen")
    }

    /// The group of an act that follows from another: that one's entry has the officer's signed request.
    static func following() -> JSONObject { own("follows from the act named as its cause") }

    /// An act that no officer asked for by itself.
    private static func own(_ note: String) -> JSONObject {
        [
            "v": 1,
            "officer": .null,
            "token": .null,
            "body": .null,
            "reason": .null,
            "note": .string(note),
            "legal_basis": .null,
            "reference": .null,
            "accepted_warnings": [],
        ]
    }
}
