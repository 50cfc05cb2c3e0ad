/// What follows when the holder does not confirm within the window.
public enum MissedAttestation: Sendable, Hashable {
    /// The status lapses.
    case lapse
    /// The status is suspended.
    case suspend
    /// Not known: an item for the officer's work list and nothing else.
    case unknown
}
