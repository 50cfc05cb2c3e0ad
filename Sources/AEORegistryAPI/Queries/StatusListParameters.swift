/// The parameters of a status list (Token Status List, section 8.4).
package struct StatusListParameters: Sendable, Hashable {
    /// The instant, in seconds since 1970, for which the list is wanted.
    package let time: Int64?

    /// Reads the parameters.
    package init(_ query: QueryItems) throws(BodyError) {
        try query.check(known: ["time"])
        time = try query.integer("time", in: 0...9_999_999_999).map(Int64.init)
    }
}
