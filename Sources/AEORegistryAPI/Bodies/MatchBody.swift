package import AEOModel
package import JOSE

/// The body of a search for a trader (`schemas/json/match-request.schema.json`).
package struct MatchBody: Sendable {
    /// A code as it stands on a declaration.
    package let declared: String?
    /// A name.
    package let name: String?
    /// An address in one text.
    package let address: String?
    /// The country of the address.
    package let country: CountryCode?
    /// Whose codes for traders count.
    package let relying: PartyCode?
    /// The day or instant at which codes must hold.
    package let at: Moment?
    /// At most so many candidates, 1 to 50.
    package let limit: Int

    /// Reads a body.
    package static func read(_ object: JSONObject) throws(BodyError) -> MatchBody {
        try BodyShape.object([
            "declared": .value, "name": .value, "address": .value, "country": .value, "relying": .value,
            "at": .value, "limit": .value,
        ])
        .check(object)
        let body = BodyReader(object)
        let declared = try body.optionalString("declared")
        if let declared, declared.utf8.count > 256 {
            throw BodyError(.malformed, at: "declared", "a code has 1 to 64 characters")
        }
        let name = try body.optionalText("name", max: BodyLimit.name)
        guard declared != nil || name != nil else {
            throw BodyError(.missing, at: "declared", "a code or a name is wanted")
        }
        return MatchBody(
            declared: declared,
            name: name,
            address: try body.optionalText("address", max: 1000, lines: .many),
            country: object["country"] == nil ? nil : try body.country("country"),
            relying: object["relying"] == nil ? nil : try body.party("relying"),
            at: try body.optionalMoment("at"),
            limit: try body.optionalInteger("limit", in: 1...50) ?? 10
        )
    }
}
