package import AEOModel
package import JOSE

/// The content of an entry that ends an alias.
package struct AliasEndEntry: Sendable, Equatable {
    package let alias: RecordID
    package let act: RecordID
    package let authority: CountryCode
    /// The first instant at which it holds no more.
    package let endsAt: Instant
    package let recordedAt: Instant
    /// The group `decision`.
    package let decision: JSONObject
}
