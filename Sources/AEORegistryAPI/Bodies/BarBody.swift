package import AEOModel
package import JOSE

/// The body of a re-application bar that is known from elsewhere (`schemas/json/bar-request.schema.json`).
package struct BarBody: Sendable {
    /// The programme to which the trader may not apply.
    package let programme: ProgrammeID
    /// The trader's numbers as typed.
    package let identifiers: [TraderIdentifier]
    /// The trader's name.
    package let name: String?
    /// The first day.
    package let from: CivilDate
    /// The last day; `nil` while no end is set.
    package let until: CivilDate?
    /// Where it is known from.
    package let source: String
    /// The office's own reference.
    package let reference: String?
    /// The provision it rests on.
    package let legalBasis: String?
    /// The officer's words, kept in the decision.
    package let note: String?
    /// The doubts that the officer sets aside.
    package let acceptedWarnings: [String]

    /// Reads a body.
    package static func read(_ object: JSONObject) throws(BodyError) -> BarBody {
        try shape.check(object)
        let body = BodyReader(object)
        // An explicit `null` is an open end, as is leaving the member out.
        let isOpen = object["until"]?.isNull == true
        return BarBody(
            programme: try body.programme(),
            identifiers: try IdentifierPart.read(body),
            name: try body.optionalText("name", max: BodyLimit.name),
            from: try body.date("from"),
            until: isOpen ? nil : try body.optionalDate("until"),
            source: try body.text("source", max: 300),
            reference: try body.optionalText("reference", max: 100),
            legalBasis: try body.optionalText("legal_basis", max: 300),
            note: try body.optionalText("note", max: 2000, lines: .many),
            acceptedWarnings: try body.acceptedWarnings()
        )
    }

    private static let shape = BodyShape.object([
        "programme": .value, "identifiers": .list(.object(["scheme": .value, "value": .value])),
        "name": .value, "from": .value, "until": .value, "source": .value, "reference": .value,
        "legal_basis": .value, "note": .value, "accept_warnings": .value,
    ])
}
