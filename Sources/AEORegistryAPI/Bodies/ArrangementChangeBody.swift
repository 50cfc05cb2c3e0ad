package import AEOModel
package import JOSE

/// The body of a change of an arrangement (`schemas/json/arrangement-change-request.schema.json`).
package struct ArrangementChangeBody: Sendable {
    /// What is done.
    package enum Change: Sendable {
        /// Another document takes the place of the present one.
        case amend(JSONObject)
        /// It is not applied for some days; of the directions between the parties named, or of all.
        case suspend(DaySpan, issuing: PartyCode?, relying: PartyCode?)
        /// It is not applied after a day.
        case end(until: CivilDate)
    }

    private enum Word: String, CaseIterable {
        case amend, suspend, end
    }

    /// What is done.
    package let change: Change
    /// Why.
    package let decision: DecisionPart

    /// Reads a body.
    package static func read(_ object: JSONObject) throws(BodyError) -> ArrangementChangeBody {
        let body = BodyReader(object)
        let word = try body.word("change", of: Word.allCases)
        let own: [String: BodyShape] =
            switch word {
            case .amend: ["arrangement": .value]
            case .suspend: ["from": .value, "until": .value, "issuing": .value, "relying": .value]
            case .end: ["until": .value]
            }
        let shape = own.merging(DecisionPart.shape) { first, _ in first }
            .merging(["change": .value]) { first, _ in first }
        try BodyShape.object(shape).check(object)
        let change: Change =
            switch word {
            case .amend: .amend(try body.reader("arrangement").object)
            case .suspend:
                .suspend(
                    DaySpan(from: try body.date("from"), until: try body.optionalDate("until")),
                    issuing: try body.optionalParty("issuing"),
                    relying: try body.optionalParty("relying")
                )
            case .end: .end(until: try body.date("until"))
            }
        return ArrangementChangeBody(change: change, decision: try DecisionPart(body))
    }
}
