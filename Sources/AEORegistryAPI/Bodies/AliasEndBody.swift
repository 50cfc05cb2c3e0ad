package import AEOModel
package import JOSE

/// The body that ends an alias (`schemas/json/alias-end-request.schema.json`).
package struct AliasEndBody: Sendable {
    /// The first day on which it holds no more; at once where `nil`.
    package let on: CivilDate?
    /// The office's own reference.
    package let reference: String?
    /// The provision it rests on.
    package let legalBasis: String?
    /// The officer's words, kept in the decision.
    package let note: String?

    /// Reads a body.
    package static func read(_ object: JSONObject) throws(BodyError) -> AliasEndBody {
        try BodyShape.object(["on": .value, "reference": .value, "legal_basis": .value, "note": .value])
            .check(object)
        let body = BodyReader(object)
        return AliasEndBody(
            on: try body.optionalDate("on"),
            reference: try body.optionalText("reference", max: 100),
            legalBasis: try body.optionalText("legal_basis", max: 300),
            note: try body.optionalText("note", max: 2000, lines: .many)
        )
    }
}
