package import AEOModel

/// The parameters of `GET /v1/certificates/{number}/affected`.
package struct AffectedParameters: Sendable, Hashable {
    /// The highest position of a page's end that is read.
    private static let lastPosition = 999_999_999_999_999

    /// Only answers given from here on.
    package let from: Moment?
    /// Only answers given up to here, a day to its end.
    package let until: Moment?
    /// The member `next` of the page before; 0 for the first page.
    package let after: Int64
    /// At most so many, 1 to 500.
    package let limit: Int

    /// Reads the parameters.
    package init(_ query: QueryItems) throws(BodyError) {
        try query.check(known: ["from", "until", "after", "limit"])
        from = try query.moment("from")
        until = try query.moment("until")
        after = Int64(try query.integer("after", in: 0...Self.lastPosition) ?? 0)
        limit = try query.integer("limit", in: 1...500) ?? 100
    }
}
