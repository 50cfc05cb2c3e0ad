package import JOSE

/// The body of a new arrangement (`schemas/json/arrangement-request.schema.json`).
package struct ArrangementBody: Sendable {
    /// The document; the office reads it.
    package let document: JSONObject
    /// Why.
    package let decision: DecisionPart

    /// Reads a body.
    package static func read(_ object: JSONObject) throws(BodyError) -> ArrangementBody {
        let shape = DecisionPart.shape.merging(["arrangement": .value]) { first, _ in first }
        try BodyShape.object(shape).check(object)
        let body = BodyReader(object)
        return ArrangementBody(
            document: try body.reader("arrangement").object,
            decision: try DecisionPart(body)
        )
    }
}
