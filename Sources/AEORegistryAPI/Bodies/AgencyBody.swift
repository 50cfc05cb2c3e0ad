package import AEOModel
package import JOSE

/// The body of the registration of an agency's key (`schemas/json/agency-request.schema.json`).
package struct AgencyBody: Sendable {
    /// The agency's code.
    package let party: PartyCode
    /// Its name, which is public in the log.
    package let name: String?
    /// The public half of its key.
    package let key: JWK
    /// What it may ask for; all purposes unless some are named.
    package let purposes: [AgencyPurpose]
    /// The last day of the key's use; `nil` for no end.
    package let until: CivilDate?

    /// Reads a body.
    package static func read(_ object: JSONObject) throws(BodyError) -> AgencyBody {
        try shape.check(object)
        let body = BodyReader(object)
        guard let key = try HolderKey.read(body, "key") else {
            throw BodyError(.missing, at: "key", "the public key as a JWK is missing")
        }
        let isOpen = object["until"]?.isNull == true
        return AgencyBody(
            party: try party(try body.string("party"), at: "party"),
            name: try body.optionalText("name", max: BodyLimit.line),
            key: key,
            purposes: try purposes(body),
            until: isOpen ? nil : try body.optionalDate("until")
        )
    }

    /// Reads an agency's code, in a body or in a path.
    package static func party(_ text: String, at place: String) throws(BodyError) -> PartyCode {
        do {
            return try PartyCode(parsing: text)
        } catch {
            throw BodyError(.refused(.countryUnknown), at: place, error.description)
        }
    }

    private static func purposes(_ body: BodyReader) throws(BodyError) -> [AgencyPurpose] {
        guard body.object["purposes"] != nil else { return AgencyPurpose.allCases }
        var purposes: [AgencyPurpose] = []
        for (place, text) in try body.strings("purposes", max: AgencyPurpose.allCases.count) {
            guard let purpose = AgencyPurpose(rawValue: text) else {
                let list = AgencyPurpose.allCases.map(\.rawValue).joined(separator: ", ")
                throw BodyError(.malformed, at: place, "one of \(list) is wanted")
            }
            purposes.append(purpose)
        }
        guard !purposes.isEmpty else {
            throw BodyError(.missing, at: "purposes", "name at least one purpose, or leave the member out")
        }
        return purposes
    }

    private static let shape = BodyShape.object([
        "party": .value, "name": .value, "key": .value, "purposes": .value, "until": .value,
    ])
}
