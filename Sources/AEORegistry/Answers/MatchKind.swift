/// What a search for a trader found.
package enum MatchKind: String, Sendable, Hashable {
    /// A certificate or a partner's record by one of the trader's own numbers.
    case exact
    /// A trader by a code that a partner uses.
    case alias
    /// Traders that may be meant; nothing is proved.
    case candidates
    /// Nobody.
    case none
}
