package import AEOModel

/// The parameters of `GET /v1/agencies`.
package struct AgencyParameters: Sendable, Hashable {
    /// Only keys of this agency.
    package let party: PartyCode?
    /// The member `next` of the page before.
    package let after: UInt64?
    /// At most so many, 1 to 500.
    package let limit: Int

    /// Reads the parameters.
    package init(_ query: QueryItems) throws(BodyError) {
        try query.check(known: ["party", "after", "limit"])
        party = try query.value("party").map { (text) throws(BodyError) in
            try AgencyBody.party(text, at: "party")
        }
        after = try query.integer("after", in: 0...999_999_999_999_999).map(UInt64.init)
        limit = try query.integer("limit", in: 1...500) ?? 500
    }
}
