package import AEOModel

/// For whose eyes the feed is read.
package enum FeedViewer: Sendable, Hashable {
    /// An officer of this registry: every certificate.
    case officer
    /// An agency, registered since an instant: published holders, and those who agreed that it gets their data.
    case agency(PartyCode, since: Instant)
}
