package import AEOModel

/// The parameters of `POST /v1/status:batch`.
package struct BatchParameters: Sendable, Hashable {
    /// The office whose recognition is asked for by every line that names none.
    package let relying: PartyCode?

    /// Reads the parameters.
    package init(_ query: QueryItems) throws(BodyError) {
        try query.check(known: ["relying"])
        relying = try query.party("relying")
    }
}
