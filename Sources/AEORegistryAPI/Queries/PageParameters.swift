package import AEOModel

/// The parameters of a list that is only paged: `GET /v1/refusals`, `GET /v1/bars`.
package struct PageParameters: Sendable, Hashable {
    /// The identity that the page before ended with.
    package let after: RecordID?
    /// At most so many, 1 to 500.
    package let limit: Int

    /// Reads the parameters; `standard` is the limit where none is given.
    package init(_ query: QueryItems, standard: Int = 100) throws(BodyError) {
        try query.check(known: ["after", "limit"])
        after = try query.recordID("after")
        limit = try query.integer("limit", in: 1...500) ?? standard
    }
}
