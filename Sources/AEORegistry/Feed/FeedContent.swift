package import AEOModel
package import JOSE

/// What one line of the feed tells.
package enum FeedContent: Sendable, Equatable {
    /// An act on a certificate, or a turn of its status.
    case change(FeedChange)
    /// A certificate that may not be kept any more: erased, or its holder withdrew the consent.
    case removed(RecordID, number: String?)
    /// A stop of an operator's benefits by the office that gives them, or its end.
    case stop(StopRecord, isResumed: Bool)
    /// A fact about the registry, by its kind, with what concerns others of it.
    case fact(String, JSONObject)
}
