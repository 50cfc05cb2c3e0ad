/// What an answer says that rests on a stale list.
public enum StaleRule: String, Sendable, Hashable, CaseIterable {
    /// Nothing is known any more.
    case unknown
    /// The last known state, marked as stale. Only good news goes stale: an ending stays an ending.
    case serve
}
