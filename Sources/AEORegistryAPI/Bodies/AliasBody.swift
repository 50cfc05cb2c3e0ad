package import AEOModel
package import JOSE

/// The body that gives a trader a partner's code (`schemas/json/alias-request.schema.json`).
package struct AliasBody: Sendable {
    /// The trader, by the number used abroad as typed.
    package let tin: String
    /// Whose code it is.
    package let party: PartyCode
    /// The kind of code, such as `MID`.
    package let scheme: String
    /// The code as typed.
    package let value: String
    /// The first day; `nil` where it is not known.
    package let from: CivilDate?
    /// The last day; `nil` while no end is set.
    package let until: CivilDate?
    /// The office's own reference.
    package let reference: String?
    /// The provision it rests on.
    package let legalBasis: String?
    /// The officer's words, kept in the decision.
    package let note: String?

    /// Reads a body.
    package static func read(_ object: JSONObject) throws(BodyError) -> AliasBody {
        try BodyShape.object([
            "tin": .value, "for": .value, "scheme": .value, "value": .value, "from": .value, "until": .value,
            "reference": .value, "legal_basis": .value, "note": .value,
        ])
        .check(object)
        let body = BodyReader(object)
        return AliasBody(
            tin: try body.text("tin", max: BodyLimit.identifier),
            party: try body.party("for"),
            scheme: try body.code("scheme", or: .identifierScheme),
            value: try typed(body, "value"),
            from: try body.optionalDate("from"),
            until: try body.optionalDate("until"),
            reference: try body.optionalText("reference", max: 100),
            legalBasis: try body.optionalText("legal_basis", max: 300),
            note: try body.optionalText("note", max: 2000, lines: .many)
        )
    }

    /// A code as typed; the registry reads it and says what is wrong with its characters.
    private static func typed(_ body: BodyReader, _ name: String) throws(BodyError) -> String {
        let text = try body.string(name)
        guard text.utf8.count <= BodyLimit.identifier * 4, text.unicodeScalars.count <= BodyLimit.identifier
        else {
            throw BodyError(.malformed, at: name, "a code has 1 to \(BodyLimit.identifier) characters")
        }
        return text
    }
}
