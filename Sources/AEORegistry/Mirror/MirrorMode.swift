/// What a partner's list says of those it does not name.
package enum MirrorMode: String, Sendable, CaseIterable {
    /// The whole list: whoever is missing is no longer on it.
    case snapshot
    /// What has changed: whoever is missing is as before.
    case delta
}
