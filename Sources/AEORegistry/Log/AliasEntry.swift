package import AEOModel
package import JOSE

/// The content of an entry that gives a trader a partner's code.
package struct AliasEntry: Sendable, Equatable {
    package let alias: RecordID
    package let authority: CountryCode
    /// Whose code it is.
    package let party: PartyCode
    /// When it holds: `[from, until)`, open where `nil`.
    package let from: Instant?
    package let until: Instant?
    package let recordedAt: Instant
    /// The group `holder`: the code and the trader.
    package let holder: JSONObject
    /// The group `decision`.
    package let decision: JSONObject
}
