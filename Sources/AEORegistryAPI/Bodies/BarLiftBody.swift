package import JOSE

/// The body of the lifting of a re-application bar (`schemas/json/bar-lift-request.schema.json`).
package struct BarLiftBody: Sendable {
    /// The office's own reference, such as a court's order.
    package let reference: String?
    /// The provision it rests on.
    package let legalBasis: String?
    /// The officer's words, kept in the decision.
    package let note: String?

    /// Reads a body; whether a ground is given is the office's question.
    package static func read(_ object: JSONObject) throws(BodyError) -> BarLiftBody {
        try BodyShape.object(["reference": .value, "legal_basis": .value, "note": .value]).check(object)
        let body = BodyReader(object)
        return BarLiftBody(
            reference: try body.optionalText("reference", max: 100),
            legalBasis: try body.optionalText("legal_basis", max: 300),
            note: try body.optionalText("note", max: 2000, lines: .many)
        )
    }
}
