/// The event by which one trader's history goes on in another's.
public enum SuccessionKind: String, Sendable, Hashable, CaseIterable {
    /// Absorbed by another firm.
    case merger
    /// Divided, a part going on elsewhere.
    case split
    /// The same firm under another name.
    case rename
    /// The same firm with a new seat and number.
    case move
    /// The certificate was replaced by a newer one of the same holder.
    case replacement
}
