/// The parameters of `GET /v1/changes`.
package struct ChangeParameters: Sendable, Hashable {
    /// The text of the place to go on from; `nil` for the beginning.
    package let after: String?
    /// At most so many lines, 1 to 1,000.
    package let limit: Int

    /// Reads the parameters.
    package init(_ query: QueryItems) throws(BodyError) {
        try query.check(known: ["after", "limit"])
        after = query.value("after")
        limit = try query.integer("limit", in: 1...1000) ?? 1000
    }
}
