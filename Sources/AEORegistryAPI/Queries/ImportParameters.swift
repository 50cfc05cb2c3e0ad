package import AEOModel

/// The parameters of a partner's list that comes in: `POST /v1/imports`.
package struct ImportParameters: Sendable, Hashable {
    /// Whose list it is.
    package let partner: PartyCode
    /// `snapshot` or `delta`; `nil` leaves it to the list's first line.
    package let mode: String?
    /// Whether the list is only compared.
    package let isDryRun: Bool

    /// Reads the parameters.
    package init(_ query: QueryItems) throws(BodyError) {
        try query.check(known: ["partner", "mode", "dry_run"])
        partner = try query.party("partner")
        mode = try query.word("mode", of: ["snapshot", "delta"])
        isDryRun = try query.word("dry_run", of: ["true", "false"]) == "true"
    }
}
