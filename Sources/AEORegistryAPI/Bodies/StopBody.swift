package import AEOModel
package import JOSE

/// The body of a stop of benefits, and of its end (`schemas/json/stop-request.schema.json`).
package struct StopBody: Sendable {
    /// The operator's number as typed.
    package let tin: String
    /// The first day without benefits, or with benefits again.
    package let from: CivilDate
    /// The last day without; `nil` while no end is set.
    package let until: CivilDate?
    /// Why.
    package let decision: DecisionPart

    /// Reads the body of a stop, which says why, or of its end.
    package static func read(_ object: JSONObject, isEnd: Bool) throws(BodyError) -> StopBody {
        var members: [String: BodyShape] = ["tin": .value, "from": .value]
        if !isEnd { members["until"] = .value }
        try BodyShape.object(members.merging(DecisionPart.shape) { first, _ in first }).check(object)
        let body = BodyReader(object)
        let decision = try DecisionPart(body)
        guard isEnd || decision.reason != nil else {
            throw BodyError(.missing, at: "reason", "say why the benefits are stopped")
        }
        // An explicit `null` is an open end, as is leaving the member out.
        let isOpen = isEnd || object["until"]?.isNull == true
        return StopBody(
            tin: try body.text("tin", max: BodyLimit.identifier),
            from: try body.date("from"),
            until: isOpen ? nil : try body.optionalDate("until"),
            decision: decision
        )
    }
}
