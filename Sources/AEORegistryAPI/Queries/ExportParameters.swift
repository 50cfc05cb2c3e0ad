package import AEOModel

/// The parameters of what is sent to a partner: `GET /v1/exports`.
package struct ExportParameters: Sendable, Hashable {
    /// Who gets it.
    package let partner: PartyCode
    /// How many entries of the log the partner knows; `nil` for a whole list.
    package let since: UInt64?

    /// Reads the parameters.
    package init(_ query: QueryItems) throws(BodyError) {
        try query.check(known: ["partner", "since"])
        partner = try query.party("partner")
        since = try query.integer("since", in: 0...999_999_999_999_999).map(UInt64.init)
    }
}
