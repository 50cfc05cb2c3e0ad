package import AEOModel

/// The parameters of `GET /v1/aliases`.
package struct AliasParameters: Sendable, Hashable {
    /// Only aliases of this trader, by the number used abroad as typed.
    package let tin: String?
    /// The identity that the page before ended with.
    package let after: RecordID?
    /// At most so many, 1 to 500.
    package let limit: Int

    /// Reads the parameters.
    package init(_ query: QueryItems) throws(BodyError) {
        try query.check(known: ["tin", "after", "limit"])
        tin = query.value("tin")
        if let tin, tin.utf8.count > 256 || tin.unicodeScalars.count > 64 {
            throw BodyError(.malformed, at: "tin", "a number has 1 to 64 characters")
        }
        after = try query.recordID("after")
        limit = try query.integer("limit", in: 1...500) ?? 500
    }
}
